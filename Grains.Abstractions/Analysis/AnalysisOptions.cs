namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>What the climber asks for.</summary>
/// <param name="StartMs">Analyse from here, in milliseconds; null from the start.</param>
/// <param name="EndMs">Analyse to here, in milliseconds; null to the end.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-options")]
public sealed record AnalysisOptions(
    [property: Id(0)] int? StartMs = null,
    [property: Id(1)] int? EndMs = null);
