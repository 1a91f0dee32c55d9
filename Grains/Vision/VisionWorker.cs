using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Placement;

namespace Ascension.Grains.Vision;

/// <summary>
/// Runs on each vision silo: leases jobs for its slots and starts them in grains on this very silo. When the silo
/// drains it stops leasing, waits for the running jobs, and only then lets the silo stop.
/// </summary>
internal sealed class VisionWorker(
    IGrainFactory grains,
    ILocalSiloDetails silo,
    IHostApplicationLifetime lifetime,
    IOptions<VisionQueueOptions> options,
    TimeProvider time,
    ILogger<VisionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Pool == VisionPools.None || options.Value.Slots == 0 || !await StartedAsync(stoppingToken))
        {
            return;
        }

        logger.LogInformation(
            "Leasing vision jobs from pool {Pool} for {Slots} slots.", options.Value.Pool, options.Value.Slots);
        await Task.WhenAll(Enumerable.Range(0, options.Value.Slots).Select(_ => ServeSlotAsync(stoppingToken)));
    }

    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    private async Task ServeSlotAsync(CancellationToken stoppingToken)
    {
        var queue = grains.VisionQueue(options.Value.Pool);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await queue.LeaseAsync(silo.SiloAddress.ToParsableString(), stoppingToken) is { } lease)
                {
                    await RunAsync(lease);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "A vision slot failed; its lease, if it had one, will run out.");
                await Task.Delay(PauseAfterFault, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(VisionLease lease)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo.SiloAddress);
        try
        {
            await StartAsync(lease);
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }

        while (!await WaitAsync(lease))
        {
        }
    }

    private Task StartAsync(VisionLease lease) => lease.Job.Detection is null
        ? grains.SkeletonExtraction(lease.Job.Id).StartAsync(lease)
        : grains.HoldDetection(lease.Job.Id).StartAsync(lease);

    private Task<bool> WaitAsync(VisionLease lease) => lease.Job.Detection is null
        ? grains.SkeletonExtraction(lease.Job.Id).WaitAsync(lease.Epoch)
        : grains.HoldDetection(lease.Job.Id).WaitAsync(lease.Epoch);
}
