using Ascension.Benchmarks.Cluster.Hosting;

namespace Ascension.Benchmarks.Cluster.State;

/// <summary>What awake grains take of the memory.</summary>
/// <param name="Activations">User grains that were woken.</param>
/// <param name="BytesEach">Managed bytes of each, with its state, its entry in the directory and all else.</param>
/// <param name="OpenedPerSecond">Accounts opened a second: a written state and an activation for each.</param>
internal sealed record ActivationMemory(int Activations, double BytesEach, double OpenedPerSecond)
{
    public static async Task<ActivationMemory> MeasureAsync(
        BenchmarkCluster cluster, int activations, CancellationToken stop)
    {
        var before = Settled();
        var started = TimeProvider.System.GetTimestamp();
        var users = await cluster.RegisterAsync(activations, stop);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var grown = (double)(Settled() - before);
        return new ActivationMemory(users.Count, grown / users.Count, users.Count / elapsed.TotalSeconds);
    }

    private static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
