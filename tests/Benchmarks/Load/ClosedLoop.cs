using System.Diagnostics;

namespace Ascension.Benchmarks.Load;

/// <summary>Presses calls in a closed loop: each caller sends its next call when the last one is answered.</summary>
/// <param name="callers">Calls under way at the same time.</param>
internal sealed class ClosedLoop(int callers)
{
    /// <summary>Presses one kind of call for a while.</summary>
    /// <param name="call">The call; told which caller calls and how often it has called before.</param>
    /// <param name="length">How long.</param>
    /// <param name="sample">Where latencies go.</param>
    /// <param name="stop">Stops it early.</param>
    public async Task PressAsync(
        Func<int, int, Task> call, TimeSpan length, LoadSample sample, CancellationToken stop)
    {
        LoadWatch watch = new();
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(
            caller => Task.Run(() => CallAsync(caller, call, watch, length, stop), stop)));
        sample.Add(latencies.SelectMany(all => all), watch);
    }

    private static async Task<List<double>> CallAsync(
        int caller, Func<int, int, Task> call, LoadWatch watch, TimeSpan length, CancellationToken stop)
    {
        List<double> latencies = [];
        while (watch.Elapsed < length)
        {
            stop.ThrowIfCancellationRequested();
            var sent = Stopwatch.GetTimestamp();
            await call(caller, latencies.Count);
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return latencies;
    }
}
