using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Analysis;
using Ascension.Grains.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Clustering;

/// <summary>
/// When the cluster has declared a silo dead, puts its vision jobs back in line and wakes the analyses it may have
/// carried. One silo does so for all; should it die on the way, leases and watchdogs do the same later.
/// </summary>
internal sealed class LostSilos(
    IClusterMembershipService membership,
    ILocalSiloDetails silo,
    IGrainFactory grains,
    UnfinishedAnalyses unfinished,
    AscensionMetrics metrics,
    ILogger<LostSilos> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = membership.CurrentSnapshot;
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
        {
            var lost = Lost(known, snapshot);
            known = snapshot;
            if (lost.Count == 0)
            {
                continue;
            }

            metrics.SilosLost(lost.Count);
            if (Caretaker(snapshot) == silo.SiloAddress)
            {
                await TakeOverAsync(lost, stoppingToken);
            }
        }
    }

    /// <summary>Silos that worked and are dead now; one that left in order has handed everything over.</summary>
    internal static IReadOnlyList<SiloAddress> Lost(ClusterMembershipSnapshot before, ClusterMembershipSnapshot now) =>
    [
        .. before.Members.Values
            .Where(member => member.Status is SiloStatus.Active
                && now.GetSiloStatus(member.SiloAddress) is SiloStatus.Dead)
            .Select(member => member.SiloAddress),
    ];

    /// <summary>The one active silo that all agree on without talking: the first by address.</summary>
    internal static SiloAddress? Caretaker(ClusterMembershipSnapshot snapshot) => snapshot.Members.Values
        .Where(member => member.Status is SiloStatus.Active)
        .Select(member => member.SiloAddress)
        .Order()
        .FirstOrDefault();

    private async Task TakeOverAsync(IReadOnlyList<SiloAddress> lost, CancellationToken stoppingToken)
    {
        logger.LogWarning("Silos were lost: {Silos}. Their work is taken over.", string.Join(", ", lost));
        foreach (var worker in lost)
        {
            await ReturnJobsAsync(worker);
        }

        await unfinished.WakeAsync(stoppingToken);
    }

    private async Task ReturnJobsAsync(SiloAddress worker)
    {
        try
        {
            await Task.WhenAll(
                grains.VisionQueue(VisionPools.Cpu).WorkerLostAsync(worker.ToParsableString()),
                grains.VisionQueue(VisionPools.Gpu).WorkerLostAsync(worker.ToParsableString()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Leases of silo {Silo} could not be taken back; they will run out.", worker);
        }
    }
}
