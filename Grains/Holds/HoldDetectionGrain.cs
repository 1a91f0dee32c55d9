using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Placement;
using Ascension.Grains.Vision;
using Microsoft.Extensions.Options;
using Orleans.Placement;

namespace Ascension.Grains.Holds;

[RequiresVisionSilo, RandomPlacement]
internal sealed class HoldDetectionGrain(
    HoldJobRunner runner, IOptions<VisionQueueOptions> options, TimeProvider time)
    : Grain, IHoldDetectionGrain, IDisposable
{
    private readonly LeasedRun _run = new(runner.RunAsync, options.Value.LongPoll, time);

    public Task StartAsync(VisionLease lease) => _run.StartAsync(lease);

    public Task<bool> WaitAsync(long epoch) => _run.WaitAsync(epoch);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _run.StopAsync();

    public void Dispose() => _run.Dispose();
}
