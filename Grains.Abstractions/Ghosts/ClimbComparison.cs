using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>How a climb compares with a ghost.</summary>
/// <param name="Id">Which comparison.</param>
/// <param name="PathSimilarity">1 the same way, towards 0 the farther off.</param>
/// <param name="EfficiencyScore">
/// The ghost's cost over the climber's, at most 1; null when too few holds are known to tell.
/// </param>
/// <param name="Deviations">Farthest off first.</param>
[GenerateSerializer, Immutable, Alias("ascension.climb-comparison")]
public sealed record ClimbComparison(
    [property: Id(0)] ComparisonId Id,
    [property: Id(1)] double PathSimilarity,
    [property: Id(2)] double? EfficiencyScore,
    [property: Id(3)] IReadOnlyList<ClimbDeviation> Deviations);
