using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>A score or metric over time.</summary>
public sealed record FigureSeriesResponse
{
    /// <summary>Name of the score or metric.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Unit of all its values; lengths are in <c>body_heights</c> whether or not the height is known.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>Which values are better; null when that depends on the route.</summary>
    public BetterDirection? Better { get; init; }

    /// <summary>Oldest first; a week or month without a value is left out.</summary>
    public required IReadOnlyList<BucketResponse> Buckets { get; init; }

    /// <summary>Null below three values.</summary>
    public TrendResponse? Trend { get; init; }

    /// <summary>Best value of all time, in the period or not; null when neither higher nor lower is better.</summary>
    public PersonalBestResponse? PersonalBest { get; init; }

    internal static FigureSeriesResponse From(FigureSeries series, IReadOnlyDictionary<string, bool> higherIsBetter)
    {
        var better = BetterOf(series.Key, higherIsBetter);
        return new()
        {
            Name = series.Key.Name,
            Unit = series.Key.Unit,
            Better = better,
            Buckets = [.. series.Buckets.Select(BucketResponse.From)],
            Trend = TrendResponse.From(series.Trend, better),
            PersonalBest = PersonalBestResponse.From(series.Best),
        };
    }

    private static BetterDirection? BetterOf(FigureKey key, IReadOnlyDictionary<string, bool> higherIsBetter)
    {
        if (key.Kind == FigureKind.Score)
        {
            return BetterDirection.Higher;
        }

        return higherIsBetter.TryGetValue(key.Name, out var higher)
            ? higher ? BetterDirection.Higher : BetterDirection.Lower
            : null;
    }
}
