namespace Ascension.Benchmarks.Cluster.Calls;

/// <summary>One kind of grain call.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Floor">The scenario it is held against; null when it is a floor itself.</param>
/// <param name="Call">Makes the call to one of many grains.</param>
internal sealed record CallScenario(string Name, string? Floor, Func<int, Task> Call);
