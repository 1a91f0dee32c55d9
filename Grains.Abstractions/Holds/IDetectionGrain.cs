using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Holds;

/// <summary>
/// One search for holds in the photo of a route: waits in the vision queue, outlives silos, tells the end. Key:
/// detection id.
/// </summary>
/// <remarks>The job itself is run by <see cref="IHoldDetectionGrain"/>; what it finds is kept by the route.</remarks>
[Alias("ascension.detection")]
public interface IDetectionGrain : IGrainWithGuidKey
{
    /// <summary>Begins; doing so again changes nothing. <c>not_found</c> for the detection of somebody else.</summary>
    [Alias("start")]
    Task<DetectionStatus> StartAsync(StartDetection command);

    /// <summary>Where it stands; <c>not_found</c> when the caller is not the owner.</summary>
    [Alias("status"), AlwaysInterleave]
    Task<DetectionStatus> GetStatusAsync(UserId caller);

    /// <summary>Waits for the end, at most some seconds; then as <see cref="GetStatusAsync"/>.</summary>
    [Alias("wait"), AlwaysInterleave]
    Task<DetectionStatus> WaitAsync(UserId caller, TimeSpan atMost);

    /// <summary>Takes note of a worker's progress; false when that worker must stop.</summary>
    [Alias("vision-progress"), AlwaysInterleave]
    Task<bool> ReportProgressAsync(VisionProgress progress);

    /// <summary>Takes note of how the job ended.</summary>
    [Alias("vision-outcome"), AlwaysInterleave]
    Task ReportOutcomeAsync(DetectionOutcome outcome);

    /// <summary>Stops and forgets it; called by its route, also for one that is not there.</summary>
    [Alias("delete"), AlwaysInterleave]
    Task DeleteAsync(UserId owner);
}
