using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>An analysis was given up.</summary>
/// <param name="AnalysisId">Which analysis.</param>
/// <param name="Code">One of the error codes.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Retryable">A retry may succeed.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-failed")]
public sealed record AnalysisFailed(
    [property: Id(0)] AnalysisId AnalysisId,
    [property: Id(1)] string Code,
    [property: Id(2)] string Detail,
    [property: Id(3)] bool Retryable) : UserEvent;
