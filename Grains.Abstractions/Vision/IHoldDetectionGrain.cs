using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>
/// Runs one search for holds on the vision silo it is activated on. No state of its own: what it finds goes to the
/// route, how it ended to the detection. Key: job id.
/// </summary>
[Alias("ascension.hold-detection")]
public interface IHoldDetectionGrain : IGrainWithGuidKey
{
    /// <summary>Begins the job, unless it already runs under this lease or a newer one.</summary>
    [Alias("start")]
    Task StartAsync(VisionLease lease);

    /// <summary>Waits some seconds for the job to end. True when it has ended or is not known here.</summary>
    [Alias("wait"), AlwaysInterleave]
    Task<bool> WaitAsync(long epoch);
}
