using Ascension.Grains.Abstractions.Identity;
using Orleans.Concurrency;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>
/// Waiting jobs and leases of one pool. Soft state: the analyses are the truth and renew their places, so a queue
/// that moved or died refills itself. Key: name of the pool.
/// </summary>
[Alias("ascension.vision-queue")]
public interface IVisionQueueGrain : IGrainWithStringKey
{
    /// <summary>Takes or renews a place; a place that is not renewed for 30 s is given up.</summary>
    [Alias("enqueue")]
    Task<QueuePlace> EnqueueAsync(VisionJob job);

    /// <summary>Gives up the place or the lease of a job.</summary>
    [Alias("withdraw")]
    Task WithdrawAsync(VisionJobId job);

    /// <summary>Waits some seconds for a job to run; null when there was none.</summary>
    /// <param name="worker">Address of the asking silo.</param>
    /// <param name="cancellationToken">Ends the wait, so that a silo that stops is not kept waiting.</param>
    [Alias("lease"), AlwaysInterleave]
    Task<VisionLease?> LeaseAsync(string worker, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a lease for another 30 s. False when a newer lease of the job was given: the job must stop.
    /// </summary>
    [Alias("renew"), AlwaysInterleave]
    Task<bool> RenewAsync(VisionLease lease);

    /// <summary>A silo is gone: what it ran goes back in line at once instead of when its leases run out.</summary>
    /// <param name="worker">Address of the silo.</param>
    [Alias("worker-lost"), AlwaysInterleave]
    Task WorkerLostAsync(string worker);

    /// <summary>Ends a lease.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="videoSeconds">Seconds of video processed; 0 when the job failed.</param>
    /// <param name="workSeconds">Seconds it took.</param>
    [Alias("complete"), AlwaysInterleave]
    Task CompleteAsync(VisionLease lease, double videoSeconds, double workSeconds);

    /// <summary>How full the queue is.</summary>
    [Alias("snapshot"), AlwaysInterleave]
    Task<QueueSnapshot> GetSnapshotAsync();
}
