using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>An analysis moved on.</summary>
/// <param name="AnalysisId">Which analysis.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="QueuePosition">1 is next; null when not waiting.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-progressed")]
public sealed record AnalysisProgressed(
    [property: Id(0)] AnalysisId AnalysisId,
    [property: Id(1)] int Progress,
    [property: Id(2)] AnalysisStage Stage,
    [property: Id(3)] int? QueuePosition) : UserEvent;
