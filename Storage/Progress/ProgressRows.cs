using System.Globalization;

namespace Ascension.Storage.Progress;

/// <summary>Puts a report together from what the statements of either provider give.</summary>
internal static class ProgressRows
{
    /// <summary>Fewest values that have a trend.</summary>
    public const int FewestForTrend = 3;

    /// <summary>How both providers write the first day of a bucket.</summary>
    private const string DayFormat = "yyyy-MM-dd";

    public static ProgressReport Combine(
        int climbs,
        IEnumerable<(FigureKey Key, FigureBucket Bucket)> buckets,
        IEnumerable<(FigureKey Key, FigureTrend Trend)> trends,
        IEnumerable<(FigureKey Key, PersonalBest Best)> bests)
    {
        var bucketsOf = buckets.ToLookup(row => row.Key, row => row.Bucket);
        var trendOf = trends.ToDictionary(row => row.Key, row => row.Trend);
        var bestOf = bests.ToDictionary(row => row.Key, row => row.Best);
        return new(
            climbs,
            [
                .. bucketsOf.Select(group => group.Key).Union(bestOf.Keys)
                    .OrderBy(key => key.Kind)
                    .ThenBy(key => key.Name, StringComparer.Ordinal)
                    .ThenBy(key => key.Unit, StringComparer.Ordinal)
                    .Select(key => new FigureSeries(
                        key,
                        [.. bucketsOf[key].OrderBy(bucket => bucket.Start)],
                        trendOf.GetValueOrDefault(key),
                        bestOf.GetValueOrDefault(key))),
            ]);
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A trend from its row; rounding may leave a perfect line with a variance just below zero.</summary>
    public static FigureTrend Trend(long count, double slope, double variance) =>
        new((int)count, slope, Math.Sqrt(Math.Max(0, variance)));
}
