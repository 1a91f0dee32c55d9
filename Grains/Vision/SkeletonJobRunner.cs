using System.Diagnostics;
using System.Security.Cryptography;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Analysis;
using Ascension.Grains.Diagnostics;
using Ascension.Skeletons.Documents;
using Ascension.Storage.Objects;
using Ascension.Storage.Results;
using Ascension.Vision;
using Ascension.Vision.Skeletons;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Vision;

/// <summary>Runs one leased job from media to stored skeletons and says how it ended.</summary>
internal sealed class SkeletonJobRunner(
    IGrainFactory grains,
    ISkeletonExtractor extractor,
    FilmHoldStage holds,
    IObjectStore objects,
    IResultStore results,
    StageGate gate,
    LeaseKeeperFactory keepers,
    TimeProvider time,
    AscensionMetrics metrics,
    ILogger<SkeletonJobRunner> logger)
{
    private const int NormalFramesPerSecond = 15;
    private const int DeepFramesPerSecond = 60;

    /// <summary>Never throws: every end is reported to the analysis and to the queue.</summary>
    public async Task RunAsync(VisionLease lease, CancellationToken cancellationToken)
    {
        using var activity = GrainTracing.Source.StartActivity(
            "vision.skeletons", ActivityKind.Internal, lease.Job.TraceParent);
        activity?.SetTag("ascension.analysis", lease.Job.Analysis.Value);
        var started = time.GetTimestamp();
        await using var keeper = keepers.Keep(lease, cancellationToken);
        var (error, videoMs) = await TryExtractAsync(lease.Job, keeper);
        activity?.SetStatus(error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, error?.Code);
        if (!keeper.Token.IsCancellationRequested)
        {
            await ReportAsync(new VisionOutcome(lease.Job.Id, lease.Epoch, error, videoMs), lease.Job.Analysis);
        }

        await CompleteAsync(lease, videoMs, time.GetElapsedTime(started));
    }

    private async Task<(AnalysisError? Error, int VideoMs)> TryExtractAsync(VisionJob job, LeaseKeeper keeper)
    {
        try
        {
            return (null, await ExtractAsync(job, keeper));
        }
        catch (OperationCanceledException) when (keeper.Token.IsCancellationRequested)
        {
            return (new AnalysisError(ErrorCodes.AnalysisFailed, "The job was stopped.", Retryable: true), 0);
        }
        catch (VisionException exception)
        {
            logger.LogInformation(exception, "The media of analysis {Analysis} cannot be used.", job.Analysis);
            return (new AnalysisError(exception.Code, exception.Message, Retryable: false), 0);
        }
        catch (FileNotFoundException)
        {
            return (new AnalysisError(ErrorCodes.UploadMissing, "The video is no longer there.", Retryable: false), 0);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The vision job of analysis {Analysis} failed.", job.Analysis);
            return (new AnalysisError(ErrorCodes.AnalysisFailed, "The analysis failed here.", Retryable: true), 0);
        }
    }

    private async Task<int> ExtractAsync(VisionJob job, LeaseKeeper keeper)
    {
        var clock = time.GetTimestamp();
        keeper.Advance(AnalysisStage.Downloading, 0);
        await gate.PassAsync(AnalysisStage.Downloading, keeper.Token);
        using var media = await objects.FetchAsync(job.ObjectKey, keeper.Token);
        await VerifyHashAsync(media.Path, job.Sha256, keeper.Token);
        metrics.StageFinished(AnalysisStage.Downloading, time.GetElapsedTime(clock));

        clock = time.GetTimestamp();
        keeper.Advance(AnalysisStage.SkeletonDetection, 0);
        await gate.PassAsync(AnalysisStage.SkeletonDetection, keeper.Token);
        var extraction = await extractor.ExtractAsync(
            media.Path,
            new ExtractionOptions(job.StartMs ?? 0, job.EndMs, job.Deep ? DeepFramesPerSecond : NormalFramesPerSecond),
            keeper,
            keeper.Token);
        metrics.StageFinished(AnalysisStage.SkeletonDetection, time.GetElapsedTime(clock));

        // Before the skeletons are stored: the frame lives only as long as the job.
        await holds.RunAsync(job, extraction, keeper);
        await StoreAsync(job, extraction, keeper.Token);
        return extraction.Timeline.Video.DurationMs;
    }

    private static async Task VerifyHashAsync(string path, string? expected, CancellationToken cancellationToken)
    {
        if (expected is null)
        {
            return;
        }

        await using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: true);
        var actual = await SHA256.HashDataAsync(file, cancellationToken);
        if (!Convert.ToHexStringLower(actual).Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw new VisionException(ErrorCodes.UploadMismatch, "The uploaded video differs from the announced one.");
        }
    }

    /// <summary>The skeletons come last: their presence means that the stage is done.</summary>
    private async Task StoreAsync(VisionJob job, SkeletonExtraction extraction, CancellationToken cancellationToken)
    {
        var (analysis, owner) = (job.Analysis.Value, job.Owner.Value);
        await results.WriteOutputAsync(
            analysis, owner, OutputKind.Thumbnail, extraction.ThumbnailJpeg, "image/jpeg", cancellationToken);
        var document = SkeletonDocumentCodec.Encode(new SkeletonDocument(extraction.Timeline, Movement: null));
        await results.WriteOutputAsync(
            analysis, owner, OutputKind.Skeleton, document, "application/json", cancellationToken);
    }

    private async Task ReportAsync(VisionOutcome outcome, AnalysisId analysis)
    {
        try
        {
            await grains.Analysis(analysis).ReportVisionOutcomeAsync(outcome);
        }
        catch (Exception exception)
        {
            // The analysis finds the stored output, or the lease runs out and the job is run again.
            logger.LogWarning(exception, "The outcome of a vision job of {Analysis} could not be reported.", analysis);
        }
    }

    private async Task CompleteAsync(VisionLease lease, int videoMs, TimeSpan work)
    {
        try
        {
            await grains.VisionQueue(lease.Pool).CompleteAsync(lease, videoMs / 1000.0, work.TotalSeconds);
        }
        catch (Exception exception)
        {
            logger.LogWarning(
                exception, "A lease of {Analysis} could not be given back; it will run out.", lease.Job.Analysis);
        }
    }
}
