namespace Ascension.Benchmarks.Cluster.Calls;

/// <summary>A grain that does nothing: what a call costs in Orleans itself.</summary>
[Alias("ascension.benchmark.ping")]
internal interface IPingGrain : IGrainWithIntegerKey
{
    [Alias("ping")]
    Task PingAsync();
}
