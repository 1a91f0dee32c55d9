namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>How a climb compares with a ghost's.</summary>
/// <param name="PathSimilarity">1 the same way, towards 0 the farther off: exp(-mean distance / 0.25 m).</param>
/// <param name="EfficiencyScore">
/// The ghost's cost over that of the climber's own stances, at most 1; null when these are too few to price.
/// </param>
/// <param name="Deviations">Farthest off first; at most <see cref="GhostComparer.MostDeviations"/>.</param>
public sealed record GhostComparison(
    double PathSimilarity, double? EfficiencyScore, IReadOnlyList<Deviation> Deviations);
