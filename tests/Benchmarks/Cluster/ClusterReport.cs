using Ascension.Benchmarks.Cluster.Calls;
using Ascension.Benchmarks.Cluster.Orchestration;
using Ascension.Benchmarks.Cluster.Queue;
using Ascension.Benchmarks.Cluster.State;

namespace Ascension.Benchmarks.Cluster;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Cores">Cores that silos, clients and database servers shared.</param>
/// <param name="Callers">Calls under way at the same time.</param>
/// <param name="Calls">Single grain calls.</param>
/// <param name="Analyses">Orchestrated analyses.</param>
/// <param name="Queue">The vision queue.</param>
/// <param name="State">What is kept.</param>
/// <param name="Memory">What awake grains take.</param>
internal sealed record ClusterReport(
    DateTimeOffset At,
    int Cores,
    int Callers,
    IReadOnlyList<CallFigures> Calls,
    IReadOnlyList<AnalysisFigures> Analyses,
    IReadOnlyList<QueueFigures> Queue,
    IReadOnlyList<StateFigures> State,
    ActivationMemory Memory);
