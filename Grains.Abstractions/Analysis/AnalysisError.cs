namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>Why an analysis failed.</summary>
/// <param name="Code">One of the error codes.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Retryable">A retry may succeed.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-error")]
public sealed record AnalysisError(
    [property: Id(0)] string Code,
    [property: Id(1)] string Detail,
    [property: Id(2)] bool Retryable);
