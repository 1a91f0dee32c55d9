namespace Ascension.Benchmarks.Advice;

/// <summary>What the suite found.</summary>
internal sealed record AdviceReport(
    DateTimeOffset Measured,
    int Processors,
    int Climbs,
    IReadOnlyList<ConditionFigures> Conditions,
    AnalysisCost Cost);
