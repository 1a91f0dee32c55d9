using System.Data.Common;
using System.Globalization;

namespace Ascension.Storage.Progress;

/// <summary>Puts a report together from what the statements of either provider give.</summary>
/// <remarks>
/// Rows are read by position and asked for the type that is wanted: SQLite's columns have none of their own, and an
/// object mapper would guess it from the first row.
/// </remarks>
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

    /// <summary>kind, name, unit, then first day, count, mean, median, smallest, largest, best.</summary>
    public static (FigureKey Key, FigureBucket Bucket) Bucket(DbDataReader row) => (
        Key(row),
        new(
            DateOnly.ParseExact(row.GetString(3), DayFormat, CultureInfo.InvariantCulture),
            row.GetInt32(4),
            row.GetDouble(5),
            row.GetDouble(6),
            row.GetDouble(7),
            row.GetDouble(8),
            row.IsDBNull(9) ? null : row.GetDouble(9)));

    /// <summary>
    /// kind, name, unit, then count, slope, variance of the slope: rounding may leave that of a perfect line just below
    /// zero.
    /// </summary>
    public static (FigureKey Key, FigureTrend Trend) Trend(DbDataReader row) =>
        (Key(row), new(row.GetInt32(3), row.GetDouble(4), Math.Sqrt(Math.Max(0, row.GetDouble(5)))));

    /// <summary>kind, name, unit; the first columns of every row.</summary>
    public static FigureKey Key(DbDataReader row) =>
        new((FigureKind)row.GetInt32(0), row.GetString(1), row.GetString(2));
}
