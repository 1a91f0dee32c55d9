using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Vision;

/// <summary>The one job of a vision grain: begun under a lease, replaced under a newer one, stopped.</summary>
/// <param name="run">Runs the job; never throws.</param>
/// <param name="longPoll">Longest wait of a call.</param>
/// <param name="time">Clock.</param>
internal sealed class LeasedRun(
    Func<VisionLease, CancellationToken, Task> run, TimeSpan longPoll, TimeProvider time) : IDisposable
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
        await StopAsync();
        var stop = _stop = new CancellationTokenSource();
        // Off the grain's scheduler: the job takes seconds and talks to other grains like any client.
        _run = Task.Run(() => run(lease, stop.Token));
    }

    public async Task<bool> WaitAsync(long epoch)
    {
        if (epoch != _epoch)
        {
            return true;
        }

        using var stop = new CancellationTokenSource();
        await Task.WhenAny(_run, Task.Delay(longPoll, time, stop.Token));
        await stop.CancelAsync();
        return _run.IsCompleted;
    }

    public async Task StopAsync()
    {
        if (_stop is not null)
        {
            await _stop.CancelAsync();
            await _run;
            _stop.Dispose();
            _stop = null;
        }
    }

    public void Dispose() => _stop?.Dispose();
}
