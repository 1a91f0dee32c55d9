namespace Ascension.Benchmarks.Cluster.Calls;

internal sealed class PingGrain : Grain, IPingGrain
{
    public Task PingAsync() => Task.CompletedTask;
}
