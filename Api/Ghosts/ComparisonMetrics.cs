namespace Ascension.Api.Ghosts;

/// <summary>The figures of a comparison.</summary>
public sealed record ComparisonMetrics
{
    /// <summary>1 the same way, towards 0 the farther off.</summary>
    public required double PathSimilarity { get; init; }

    /// <summary>
    /// What the ghost's way costs over what the climber's does, 0 to 1; null when too few holds are known to tell.
    /// </summary>
    public double? EfficiencyScore { get; init; }

    /// <summary>Where the climber was elsewhere than the ghost, farthest off first; at most 10.</summary>
    public required IReadOnlyList<DeviationResponse> Deviations { get; init; }
}
