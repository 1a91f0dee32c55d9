using System.Diagnostics;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Holds;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Analysis;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Vision;
using Ascension.Storage.Objects;
using Ascension.Vision;
using Ascension.Vision.Holds;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Holds;

/// <summary>Runs one leased job from photo to holds on the route and says how it ended.</summary>
internal sealed class HoldJobRunner(
    IGrainFactory grains,
    HoldDetector detector,
    IObjectStore objects,
    StageGate gate,
    LeaseKeeperFactory keepers,
    TimeProvider time,
    AscensionMetrics metrics,
    ILogger<HoldJobRunner> logger)
{
    /// <summary>Never throws: every end is reported to the detection and to the queue.</summary>
    public async Task RunAsync(VisionLease lease, CancellationToken cancellationToken)
    {
        var detection = lease.Job.Detection!.Value;
        using var activity = GrainTracing.Source.StartActivity("vision.holds");
        activity?.SetTag("ascension.detection", detection.Value);
        var started = time.GetTimestamp();
        await using var keeper = keepers.Keep(lease, cancellationToken);
        var (findings, error) = await TryDetectAsync(lease.Job, keeper);
        activity?.SetStatus(error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, error?.Code);
        if (!keeper.Token.IsCancellationRequested)
        {
            await ReportAsync(detection, new(lease.Job.Id, lease.Epoch, findings, error));
        }

        await CompleteAsync(lease, time.GetElapsedTime(started));
    }

    private async Task<(DetectionFindings? Findings, AnalysisError? Error)> TryDetectAsync(
        VisionJob job, LeaseKeeper keeper)
    {
        try
        {
            return (await DetectAsync(job, keeper.Token), null);
        }
        catch (OperationCanceledException) when (keeper.Token.IsCancellationRequested)
        {
            return (null, new(ErrorCodes.AnalysisFailed, "The job was stopped.", Retryable: true));
        }
        catch (VisionException exception)
        {
            logger.LogInformation(exception, "The photo of detection {Detection} cannot be used.", job.Detection);
            return (null, new(exception.Code, exception.Message, Retryable: false));
        }
        catch (AscensionException refusal)
        {
            return (null, new(refusal.Code, refusal.Message, Retryable: false));
        }
        catch (FileNotFoundException)
        {
            return (null, new(ErrorCodes.UploadMissing, "The photo is no longer there.", Retryable: false));
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The vision job of detection {Detection} failed.", job.Detection);
            return (null, new(ErrorCodes.AnalysisFailed, "The search for holds failed here.", Retryable: true));
        }
    }

    private async Task<DetectionFindings> DetectAsync(VisionJob job, CancellationToken cancellationToken)
    {
        await gate.PassAsync(AnalysisStage.HoldDetection, cancellationToken);
        var clock = time.GetTimestamp();
        using var photo = await objects.FetchAsync(job.ObjectKey, cancellationToken);
        var findings = detector.FindInPhoto(photo.Path, cancellationToken);
        await grains.Route(job.Route!.Value).RecordHoldsAsync(new RecordHolds(
            job.Owner, job.Detection!.Value.Value, [.. findings.Holds.Select(HoldMessages.From)]));
        metrics.StageFinished(AnalysisStage.HoldDetection, time.GetElapsedTime(clock));
        return new(
            findings.Holds.Count, Math.Round(findings.Confidence, 3), findings.ReviewAdvised, detector.Model);
    }

    private async Task ReportAsync(DetectionId detection, DetectionOutcome outcome)
    {
        try
        {
            await grains.Detection(detection).ReportOutcomeAsync(outcome);
        }
        catch (Exception exception)
        {
            // The lease runs out and the job is run again; the route keeps the same holds once.
            logger.LogWarning(exception, "The outcome of detection {Detection} could not be reported.", detection);
        }
    }

    private async Task CompleteAsync(VisionLease lease, TimeSpan work)
    {
        try
        {
            // No second of video: photos say nothing of how long videos wait.
            await grains.VisionQueue(lease.Pool).CompleteAsync(lease, 0, work.TotalSeconds);
        }
        catch (Exception exception)
        {
            logger.LogWarning(
                exception, "A lease of {Detection} could not be given back; it will run out.", lease.Job.Detection);
        }
    }
}
