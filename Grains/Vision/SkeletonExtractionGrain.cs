using Ascension.Grains.Abstractions.Vision;
using Ascension.Grains.Placement;
using Microsoft.Extensions.Options;
using Orleans.Placement;

namespace Ascension.Grains.Vision;

[RequiresVisionSilo, RandomPlacement]
internal sealed class SkeletonExtractionGrain(
    SkeletonJobRunner runner, IOptions<VisionQueueOptions> options, TimeProvider time)
    : Grain, ISkeletonExtractionGrain, IDisposable
{
    private CancellationTokenSource? _stop;
    private Task _run = Task.CompletedTask;
    private long _epoch;

    public async Task StartAsync(VisionLease lease)
    {
        if (_epoch >= lease.Epoch)
        {
            return;
        }

        _epoch = lease.Epoch;
        await StopRunningAsync();
        _stop = new CancellationTokenSource();
        // Off the grain's scheduler: the job takes seconds and talks to other grains like any client.
        _run = Task.Run(() => runner.RunAsync(lease, _stop.Token));
    }

    public async Task<bool> WaitAsync(long epoch)
    {
        if (epoch != _epoch)
        {
            return true;
        }

        using var stop = new CancellationTokenSource();
        await Task.WhenAny(_run, Task.Delay(options.Value.LongPoll, time, stop.Token));
        await stop.CancelAsync();
        return _run.IsCompleted;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await StopRunningAsync();
    }

    public void Dispose() => _stop?.Dispose();

    private async Task StopRunningAsync()
    {
        if (_stop is not null)
        {
            await _stop.CancelAsync();
            await _run;
            _stop.Dispose();
            _stop = null;
        }
    }
}
