using Ascension.Grains.Abstractions.Ghosts;

namespace Ascension.Api.Ghosts;

/// <summary>How a climb compares with a ghost.</summary>
public sealed record ComparisonResponse
{
    /// <summary>Id of the comparison: the same for the same climb and ghost.</summary>
    public required Guid ComparisonId { get; init; }

    /// <summary>The figures.</summary>
    public required ComparisonMetrics Metrics { get; init; }

    internal static ComparisonResponse From(ClimbComparison comparison) => new()
    {
        ComparisonId = comparison.Id.Value,
        Metrics = new()
        {
            PathSimilarity = Math.Round(comparison.PathSimilarity, 3),
            EfficiencyScore = comparison.EfficiencyScore is { } score ? Math.Round(score, 3) : null,
            Deviations = [.. comparison.Deviations.Select(DeviationResponse.From)],
        },
    };
}
