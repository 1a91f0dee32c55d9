using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>An analysis ended without a failure.</summary>
/// <param name="AnalysisId">Which analysis.</param>
/// <param name="Status"><see cref="AnalysisState.Completed"/> or <see cref="AnalysisState.Cancelled"/>.</param>
/// <param name="Score">Overall score, 0 to 100, when completed.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-completed")]
public sealed record AnalysisCompleted(
    [property: Id(0)] AnalysisId AnalysisId,
    [property: Id(1)] AnalysisState Status,
    [property: Id(2)] int? Score) : UserEvent;
