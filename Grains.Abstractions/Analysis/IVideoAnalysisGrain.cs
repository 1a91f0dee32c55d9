using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>Takes one video from upload to result. Key: analysis id.</summary>
/// <remarks>Methods with a caller throw <c>not_found</c> when the caller is not the owner.</remarks>
[Alias("ascension.video-analysis")]
public interface IVideoAnalysisGrain : IGrainWithGuidKey
{
    /// <summary>Accepts the analysis; a second start changes nothing. Throws <c>quota_exceeded</c>.</summary>
    [Alias("start")]
    Task<AnalysisStatus> StartAsync(StartVideoAnalysis command);

    /// <summary>The status document; answers at once, also during a run.</summary>
    [Alias("status"), AlwaysInterleave]
    Task<AnalysisStatus> GetStatusAsync(UserId caller);

    /// <summary>Stops the analysis; <c>state_conflict</c> when it has already completed or failed.</summary>
    [Alias("cancel")]
    Task<AnalysisStatus> CancelAsync(UserId caller);

    /// <summary>Tries a failed analysis again; <c>state_conflict</c> when it has not failed.</summary>
    [Alias("retry")]
    Task<AnalysisStatus> RetryAsync(UserId caller);

    /// <summary>Deletes the analysis and its results; a running one is cancelled first.</summary>
    [Alias("delete")]
    Task DeleteAsync(UserId caller);

    /// <summary>Continues after a crash; does nothing when it is running or final.</summary>
    [Alias("resume")]
    Task ResumeAsync();

    /// <summary>Progress of the vision job. False tells the job to stop: it was cancelled or replaced.</summary>
    [Alias("vision-progress"), AlwaysInterleave]
    Task<bool> ReportVisionProgressAsync(VisionProgress progress);

    /// <summary>The vision job ended; late and repeated reports are ignored.</summary>
    [Alias("vision-outcome")]
    Task ReportVisionOutcomeAsync(VisionOutcome outcome);
}
