using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Holds;
using Ascension.Grains.Vision;
using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using Ascension.Vision.Skeletons;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Analysis;

/// <summary>
/// Looks for holds in the clear frame of a video, within the job that decoded it: they are the holds of the analysis,
/// or stand beside those of a photo. It never fails the job: where there are none, it is kept why.
/// </summary>
internal sealed class FilmHoldStage(
    IFilmHoldFinder finder,
    StoredHolds holds,
    StageGate gate,
    AscensionMetrics metrics,
    TimeProvider time,
    ILogger<FilmHoldStage> logger)
{
    public async Task RunAsync(VisionJob job, SkeletonExtraction extraction, LeaseKeeper keeper)
    {
        var clock = time.GetTimestamp();
        keeper.Advance(AnalysisStage.HoldDetection, 0);
        await gate.PassAsync(AnalysisStage.HoldDetection, keeper.Token);
        var found = Find(job, extraction, keeper.Token);
        await holds.WriteFilmedAsync(job.Analysis.Value, job.Owner.Value, found, job.HasPhoto, keeper.Token);
        metrics.StageFinished(AnalysisStage.HoldDetection, time.GetElapsedTime(clock));
    }

    private ClimbHolds Find(VisionJob job, SkeletonExtraction extraction, CancellationToken cancellationToken)
    {
        if (extraction.ClearFrame is not { } frame)
        {
            return ClimbHolds.None(HoldSource.Video, HoldStageCodes.NoClearFrame);
        }

        try
        {
            var findings = finder.FindInFrame(frame, cancellationToken);
            return FilmHolds.Place(findings, frame, extraction.Timeline.Video, finder.Model);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The holds of analysis {Analysis} could not be looked for.", job.Analysis);
            return ClimbHolds.None(HoldSource.Video, HoldStageCodes.Failed);
        }
    }
}
