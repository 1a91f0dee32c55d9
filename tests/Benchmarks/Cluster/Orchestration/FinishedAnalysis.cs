using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>An analysis that has completed.</summary>
internal sealed record FinishedAnalysis(AnalysisId Id, UserId Owner);
