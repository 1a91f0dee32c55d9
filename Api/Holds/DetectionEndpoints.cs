using System.Security.Claims;
using Ascension.Api.Documentation;
using Ascension.Api.Idempotency;
using Ascension.Api.Problems;
using Ascension.Api.Security;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ascension.Api.Holds;

/// <summary>Looking for holds in photos.</summary>
internal static class DetectionEndpoints
{
    /// <summary>A photo that is searched within this is answered at once.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    public static void MapDetections(this IEndpointRouteBuilder api)
    {
        var holds = api.MapGroup("/holds").WithTags("Routes");
        holds.MapPost("/detect", DetectAsync)
            .AcceptsIdempotencyKey()
            .WithSummary("Look for the holds in a photo")
            .WithDescription(
                "Answers 200 when it is done within two seconds, else 202; `HoldsDetected` tells the end. While a "
                + "search of the photo is under way, that one is answered. What the climber placed, corrected, "
                + "removed or selected stays as it is.")
            .ProducesCodes(
                ErrorCodes.InvalidRequest, ErrorCodes.NotFound, ErrorCodes.ConsentRequired, ErrorCodes.UploadMissing,
                ErrorCodes.UploadMismatch, ErrorCodes.UnsupportedMedia, ErrorCodes.MediaUnreadable,
                ErrorCodes.MediaTooLarge)
            .WithRequestExample(DetectionExamples.Detect)
            .WithResponseExample(StatusCodes.Status200OK, DetectionExamples.Completed)
            .WithResponseExample(StatusCodes.Status202Accepted, DetectionExamples.Processing);
        holds.MapGet("/detections/{id:guid}", GetAsync)
            .WithSummary("Read a search for holds")
            .WithDescription("Once it is completed, with the holds of the route as they are now.")
            .ProducesCodes(ErrorCodes.NotFound)
            .WithResponseExample(StatusCodes.Status200OK, DetectionExamples.Completed);
    }

    private static async Task<Results<Ok<DetectionResponse>, Accepted<DetectionResponse>>> DetectAsync(
        DetectHoldsRequest request, ClaimsPrincipal caller, IGrainFactory grains)
    {
        var user = grains.User(caller.UserId);
        await user.EnsureConsentAsync();
        var tier = (await user.GetProfileAsync()).Tier;
        var route = grains.Route(RouteId.Of(request.ImageId!.Value));
        var photo = await route.RequirePhotoAsync(caller.UserId);
        StartDetection command = new(caller.UserId, photo.Id, photo.ObjectKey, tier);
        var begun = await BeginAsync(route, command, grains, failed: null);
        if (begun.State is DetectionState.Failed)
        {
            begun = await BeginAsync(route, command, grains, begun.Id);
        }

        var status = await grains.Detection(begun.Id).WaitAsync(caller.UserId, AtOnce);
        var response = await ShowAsync(status, caller, grains);
        return status.State is DetectionState.Processing
            ? TypedResults.Accepted($"{ApiPaths.Base}/holds/detections/{status.Id}", response)
            : TypedResults.Ok(response);
    }

    private static async Task<DetectionStatus> BeginAsync(
        IRouteGrain route, StartDetection command, IGrainFactory grains, DetectionId? failed)
    {
        var id = await route.BeginDetectionAsync(command.Owner, failed);
        return await grains.Detection(id).StartAsync(command);
    }

    private static async Task<Ok<DetectionResponse>> GetAsync(Guid id, ClaimsPrincipal caller, IGrainFactory grains)
    {
        var status = await grains.Detection(new(id)).GetStatusAsync(caller.UserId);
        return TypedResults.Ok(await ShowAsync(status, caller, grains));
    }

    private static async Task<DetectionResponse> ShowAsync(
        DetectionStatus status, ClaimsPrincipal caller, IGrainFactory grains)
    {
        if (status.State is not DetectionState.Completed)
        {
            return DetectionResponse.From(status, []);
        }

        var route = await grains.Route(status.Route).GetAsync(caller.UserId);
        return DetectionResponse.From(status, route.Holds);
    }
}
