using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>What the climber asks for.</summary>
/// <param name="StartMs">Analyse from here, in milliseconds; null from the start.</param>
/// <param name="EndMs">Analyse to here, in milliseconds; null to the end.</param>
/// <param name="Route">The route that was climbed; null when it is not known.</param>
/// <param name="Ghost">Plan a ghost that starts where the climber did; needs the route.</param>
[GenerateSerializer, Immutable, Alias("ascension.analysis-options")]
public sealed record AnalysisOptions(
    [property: Id(0)] int? StartMs = null,
    [property: Id(1)] int? EndMs = null,
    [property: Id(2)] RouteId? Route = null,
    [property: Id(3)] bool Ghost = false);
