using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Holds;
using Ascension.Skeletons.Holds;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Has the photo of the climbed route searched if it never was, and keeps the holds as they stand then. It never fails
/// the analysis: one without holds says why.
/// </summary>
internal sealed class PhotoHoldStage(
    IGrainFactory grains, StoredHolds holds, TimeProvider time, ILogger<PhotoHoldStage> logger)
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromMinutes(10);

    /// <param name="analysis">Which analysis.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="tier">Decides the priority of the search.</param>
    /// <param name="route">The route climbed; null when its video was to be searched and was not.</param>
    /// <param name="isLastTry">A fault ends the stage without holds instead of being thrown.</param>
    /// <param name="cancellationToken">Stops the wait; the search goes on.</param>
    public async Task RunAsync(
        AnalysisId analysis,
        UserId owner,
        SubscriptionTier tier,
        RouteId? route,
        bool isLastTry,
        CancellationToken cancellationToken)
    {
        var found = route is { } photo
            ? await TryFindAsync(owner, tier, photo, isLastTry, cancellationToken)
            : ClimbHolds.None(HoldSource.Video, HoldStageCodes.Failed);
        await holds.WriteAsync(analysis.Value, owner.Value, found, cancellationToken);
    }

    private async Task<ClimbHolds> TryFindAsync(
        UserId owner, SubscriptionTier tier, RouteId route, bool isLastTry, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(owner, tier, route, cancellationToken);
        }
        catch (AscensionException refusal)
        {
            logger.LogInformation(refusal, "The photo of route {Route} cannot be searched.", route);
            return ClimbHolds.None(HoldSource.Photo, refusal.Code, route.Value);
        }
        catch (Exception exception) when (isLastTry && !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The photo of route {Route} could not be searched.", route);
            return ClimbHolds.None(HoldSource.Photo, HoldStageCodes.Failed, route.Value);
        }
    }

    private async Task<ClimbHolds> FindAsync(
        UserId owner, SubscriptionTier tier, RouteId route, CancellationToken cancellationToken)
    {
        var photo = await grains.Route(route).RequirePhotoAsync(owner);
        if (photo.Detection is { } searched)
        {
            var before = await grains.Detection(searched).GetStatusAsync(owner);
            return PhotoHolds.Of(photo, before.Findings, code: null);
        }

        var ended = await SearchAsync(new StartDetection(owner, route, photo.ObjectKey, tier), cancellationToken);
        return PhotoHolds.Of(
            await grains.Route(route).RequirePhotoAsync(owner), ended.Findings, CodeOf(ended));
    }

    private static string? CodeOf(DetectionStatus ended) => ended.State switch
    {
        DetectionState.Completed => null,
        DetectionState.Processing => HoldStageCodes.TimedOut,
        _ => ended.Error?.Code ?? HoldStageCodes.Failed,
    };

    private async Task<DetectionStatus> SearchAsync(StartDetection command, CancellationToken cancellationToken)
    {
        var status = await BeginAsync(command, failed: null);
        if (status.State is DetectionState.Failed)
        {
            status = await BeginAsync(command, status.Id);
        }

        while (status.State is DetectionState.Processing && time.GetUtcNow() - status.CreatedAt < LongestSearch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            status = await grains.Detection(status.Id).WaitAsync(command.Owner, LongestCall)
                .WaitAsync(cancellationToken);
        }

        return status;
    }

    private async Task<DetectionStatus> BeginAsync(StartDetection command, DetectionId? failed)
    {
        var id = await grains.Route(command.Route).BeginDetectionAsync(command.Owner, failed);
        return await grains.Detection(id).StartAsync(command);
    }
}
