using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>
/// Runs one skeleton extraction on the vision silo it is activated on. No state of its own: what it finds goes to the
/// result store, how it ended to the analysis. Key: job id.
/// </summary>
[Alias("ascension.skeleton-extraction")]
public interface ISkeletonExtractionGrain : IGrainWithGuidKey
{
    /// <summary>Begins the job, unless it already runs under this lease or a newer one.</summary>
    [Alias("start")]
    Task StartAsync(VisionLease lease);

    /// <summary>Waits some seconds for the job to end. True when it has ended or is not known here.</summary>
    [Alias("wait"), AlwaysInterleave]
    Task<bool> WaitAsync(long epoch);
}
