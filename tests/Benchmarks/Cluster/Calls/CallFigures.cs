using Ascension.Benchmarks.Load;

namespace Ascension.Benchmarks.Cluster.Calls;

/// <summary>How a grain call fares against an empty one.</summary>
/// <param name="Silos">Silos of the cluster.</param>
/// <param name="Load">Throughput and latency.</param>
/// <param name="ShareOfPing">Throughput as a share of the empty call's; null for the empty call.</param>
internal sealed record CallFigures(int Silos, LoadFigures Load, double? ShareOfPing);
