using Ascension.Storage.Progress;

namespace Ascension.Api.Accounts.Progress;

/// <summary>A climber's progress over time.</summary>
public sealed record ProgressResponse
{
    /// <summary>First day of the period, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period, UTC.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How the period is divided.</summary>
    public required ProgressBucket Bucket { get; init; }

    /// <summary>Completed analyses in the period.</summary>
    public required int Analyses { get; init; }

    /// <summary>The scores, by name.</summary>
    public required IReadOnlyList<FigureSeriesResponse> Scores { get; init; }

    /// <summary>The metrics, by name.</summary>
    public required IReadOnlyList<FigureSeriesResponse> Metrics { get; init; }

    internal static ProgressResponse Of(
        ProgressPeriod period, ProgressReport report, IReadOnlyDictionary<string, bool> higherIsBetter)
    {
        var series = report.Series.ToLookup(
            series => series.Key.Kind, series => FigureSeriesResponse.From(series, higherIsBetter));
        return new()
        {
            From = period.From,
            To = period.To,
            Bucket = period.Bucket,
            Analyses = report.Climbs,
            Scores = [.. series[FigureKind.Score]],
            Metrics = [.. series[FigureKind.Metric]],
        };
    }
}
