using Ascension.Storage.Progress;

namespace Ascension.Integration.Storage;

/// <summary>Progress computed the plain way, to compare the databases with.</summary>
internal static class PlainProgress
{
    public static ProgressReport Of(IReadOnlyList<RecordedClimb> climbs, ProgressQuery query)
    {
        var values = (
            from climb in climbs
            from figure in climb.Figures
            select (Key: new FigureKey(figure.Kind, figure.Name, figure.Unit), climb.ClimbedAt, climb.Analysis,
                figure.Value)).ToList();
        return new(
            climbs.Count(climb => IsInside(climb.ClimbedAt)),
            [
                .. from value in values
                   group value by value.Key into series
                   orderby series.Key.Kind, series.Key.Name
                   select new FigureSeries(
                       series.Key,
                       [
                           .. from value in series
                              where IsInside(value.ClimbedAt)
                              group value.Value by FirstDay(value.ClimbedAt) into bucket
                              orderby bucket.Key
                              select Bucket(bucket.Key, [.. bucket.Order()], SignOf(series.Key)),
                       ],
                       Trend([
                           .. from value in series
                              where IsInside(value.ClimbedAt)
                              select ((value.ClimbedAt - query.Start) / TimeSpan.FromDays(7), value.Value),
                       ]),
                       SignOf(series.Key) is not { } sign
                           ? null
                           : series.OrderByDescending(value => value.Value * sign)
                               .ThenBy(value => value.ClimbedAt)
                               .Select(value => new PersonalBest(value.Value, value.Analysis, value.ClimbedAt))
                               .First()),
            ]);

        bool IsInside(DateTimeOffset time) => time >= query.Start && time < query.End;

        DateOnly FirstDay(DateTimeOffset time)
        {
            var day = DateOnly.FromDateTime(time.UtcDateTime);
            return query.Bucket == ProgressBucket.Month
                ? new(day.Year, day.Month, 1)
                : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        }

        int? SignOf(FigureKey key) => key.Kind == FigureKind.Score
            ? 1
            : query.HigherIsBetter.TryGetValue(key.Name, out var higher) ? higher ? 1 : -1 : null;
    }

    public static void AssertAlike(FigureSeries expected, FigureSeries actual)
    {
        Assert.Equal(expected.Best, actual.Best);
        Assert.Equal(expected.Trend!.Count, actual.Trend!.Count);
        AssertNear(expected.Trend.SlopePerWeek, actual.Trend.SlopePerWeek);
        AssertNear(expected.Trend.StandardError, actual.Trend.StandardError);
        Assert.Equal(expected.Buckets.Count, actual.Buckets.Count);
        foreach (var (plain, stored) in expected.Buckets.Zip(actual.Buckets))
        {
            AssertNear(plain.Mean, stored.Mean);
            AssertNear(plain.Median, stored.Median);
            Assert.Equal(plain with { Mean = 0, Median = 0 }, stored with { Mean = 0, Median = 0 });
        }
    }

    private static void AssertNear(double expected, double actual) =>
        Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static FigureBucket Bucket(DateOnly start, double[] ordered, int? sign) => new(
        start,
        ordered.Length,
        ordered.Average(),
        (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2,
        ordered[0],
        ordered[^1],
        sign is null ? null : sign > 0 ? ordered[^1] : ordered[0]);

    private static FigureTrend Trend((double X, double Y)[] points)
    {
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        var sxx = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        var sxy = points.Sum(point => (point.X - meanX) * (point.Y - meanY));
        var slope = sxy / sxx;
        var residual = points.Sum(point => Math.Pow(point.Y - meanY - (slope * (point.X - meanX)), 2));
        return new(points.Length, slope, Math.Sqrt(residual / (points.Length - 2) / sxx));
    }
}
