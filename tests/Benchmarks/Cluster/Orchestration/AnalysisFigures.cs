using Ascension.Benchmarks.Load;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>What orchestrating analyses costs where vision costs nothing.</summary>
/// <param name="Store">Where state and results are kept.</param>
/// <param name="Load">
/// Analyses a second and latency, from the start to the event of the end; processor time without a database server's.
/// </param>
/// <param name="Events">Events on the stream an analysis.</param>
/// <param name="Database">Work of the database server an analysis; null where there is none.</param>
internal sealed record AnalysisFigures(
    string Store, LoadFigures Load, double Events, PerAnalysis? Database)
{
    /// <summary>Seconds of the film that is analysed.</summary>
    public double VideoSeconds { get; init; }
}
