using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>The least-squares line through all values of the period.</summary>
public sealed record TrendResponse
{
    /// <summary>How many analyses it goes through; at least 3.</summary>
    public required int Count { get; init; }

    /// <summary>Change in a week, in the figure's unit.</summary>
    public required double SlopePerWeek { get; init; }

    /// <summary>Standard error of the slope.</summary>
    public required double StandardError { get; init; }

    /// <summary>
    /// Where it goes: <c>steady</c> within two standard errors; null when neither higher nor lower is better.
    /// </summary>
    public TrendDirection? Direction { get; init; }

    internal static TrendResponse? From(FigureTrend? trend, BetterDirection? better)
    {
        if (trend is null)
        {
            return null;
        }

        var (slope, error) = (FigureRounding.Round(trend.SlopePerWeek), FigureRounding.Round(trend.StandardError));
        return new()
        {
            Count = trend.Count,
            SlopePerWeek = slope,
            StandardError = error,
            Direction = TrendVerdict.Of(slope, error, better),
        };
    }
}
