using Ascension.Storage.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Integration.Storage;

/// <summary>What every progress store must do; a provider's tests derive from this.</summary>
public abstract class ProgressStoreContract
{
    private static readonly FigureKey Overall = new(FigureKind.Score, "overall", Climbs.Points);

    private static readonly Dictionary<string, bool> HigherIsBetter = new()
    {
        ["balance_offset"] = false,
        ["pace_ratio"] = true,
    };

    private readonly Guid _climber = Climbs.NewId();

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IProgressStore Store { get; }

    [Fact]
    public async Task Who_has_climbed_nothing_has_no_progress()
    {
        var report = await ReadAsync();

        Assert.Equal(0, report.Climbs);
        Assert.Empty(report.Series);
    }

    [Fact]
    public async Task Weeks_begin_on_Monday_at_midnight_UTC()
    {
        await RecordAsync(
            Climbs.WithOverall(_climber, "2025-12-28T23:59:59.999999Z", 1),
            Climbs.WithOverall(_climber, "2025-12-29T00:00:00Z", 2),
            Climbs.WithOverall(_climber, "2026-01-05T00:30:00+01:00", 3),
            Climbs.WithOverall(_climber, "2026-01-04T20:00:00-05:00", 4),
            Climbs.WithOverall(_climber, "2026-01-19T12:00:00Z", 5));

        var buckets = (await SeriesAsync(Overall)).Buckets;

        Assert.Equal(
            [
                (new DateOnly(2025, 12, 22), 1), (new(2025, 12, 29), 2), (new(2026, 1, 5), 1), (new(2026, 1, 19), 1),
            ],
            buckets.Select(bucket => (bucket.Start, bucket.Count)));
        Assert.Equal([1, 2.5, 4, 5], buckets.Select(bucket => bucket.Mean));
    }

    [Fact]
    public async Task Months_are_those_of_the_calendar_in_UTC()
    {
        await RecordAsync(
            Climbs.WithOverall(_climber, "2025-12-31T23:59:59.999999Z", 1),
            Climbs.WithOverall(_climber, "2026-01-01T00:00:00Z", 2),
            Climbs.WithOverall(_climber, "2026-02-28T23:00:00-02:00", 3));

        var buckets = (await SeriesAsync(Overall, ProgressBucket.Month)).Buckets;

        Assert.Equal([new(2025, 12, 1), new(2026, 1, 1), new DateOnly(2026, 3, 1)], buckets.Select(b => b.Start));
    }

    [Theory]
    [InlineData(new[] { 7.0 }, 7, 7)]
    [InlineData(new[] { 9.0, 2.0 }, 5.5, 5.5)]
    [InlineData(new[] { 9.0, 2.0, 4.0 }, 4, 5)]
    [InlineData(new[] { 1.0, 100.0, 2.0, 3.0 }, 2.5, 26.5)]
    public async Task A_bucket_tells_mean_median_and_extremes(double[] values, double median, double mean)
    {
        await RecordAsync([.. values.Select(value => Climbs.WithOverall(_climber, "2026-01-06T10:00:00Z", value))]);

        var bucket = Assert.Single((await SeriesAsync(Overall)).Buckets);

        Assert.Equal(
            new FigureBucket(new(2026, 1, 5), values.Length, mean, median, values.Min(), values.Max(), values.Max()),
            bucket);
    }

    [Fact]
    public async Task The_best_is_the_highest_or_the_lowest_or_there_is_none()
    {
        foreach (var value in new[] { 0.2, 0, 0.1 })
        {
            await RecordAsync(Climbs.At(
                _climber,
                "2026-01-06T10:00:00Z",
                Climbs.Overall(value),
                Climbs.Metric("balance_offset", value),
                Climbs.Metric("pace_ratio", value),
                Climbs.Metric("duration", value)));
        }

        var report = await ReadAsync();

        Assert.Equal(
            [("overall", 0.2), ("balance_offset", 0), ("duration", null), ("pace_ratio", 0.2)],
            report.Series.Select(series => (series.Key.Name, series.Buckets[0].Best)));
        Assert.Equal([0.2, 0, null, 0.2], report.Series.Select(series => series.Best?.Value));
    }

    [Fact]
    public async Task Values_of_two_units_never_meet()
    {
        await RecordAsync(
            Climbs.At(_climber, "2026-01-06T10:00:00Z", Climbs.Metric("pace_ratio", 1, "ratio")),
            Climbs.At(_climber, "2026-01-06T11:00:00Z", Climbs.Metric("pace_ratio", 90, "percent")));

        var report = await ReadAsync();

        Assert.Equal(["percent", "ratio"], report.Series.Select(series => series.Key.Unit));
        Assert.Equal([90, 1], report.Series.Select(series => series.Buckets[0].Mean));
        Assert.Equal([90, 1], report.Series.Select(series => series.Best!.Value));
        Assert.Equal(2, report.Climbs);
    }

    [Fact]
    public async Task A_score_and_a_metric_of_one_name_are_two_series()
    {
        await RecordAsync(Climbs.At(
            _climber, "2026-01-06T10:00:00Z", Climbs.Overall(70), Climbs.Metric("overall", 3, "count")));

        var report = await ReadAsync();

        Assert.Equal(
            [(FigureKind.Score, 70), (FigureKind.Metric, 3)],
            report.Series.Select(series => (series.Key.Kind, series.Buckets[0].Mean)));
        Assert.Null(report.Series[1].Best);
    }

    [Fact]
    public async Task A_straight_line_has_its_slope_and_no_error()
    {
        await RecordAsync(
            Climbs.WithOverall(_climber, "2026-01-01T00:00:00Z", 40_000),
            Climbs.WithOverall(_climber, "2026-01-15T00:00:00Z", 40_005),
            Climbs.WithOverall(_climber, "2026-01-08T00:00:00Z", 40_002.5));

        var trend = (await SeriesAsync(Overall)).Trend!;

        Assert.Equal(3, trend.Count);
        Assert.Equal(2.5, trend.SlopePerWeek, 9);
        Assert.Equal(0, trend.StandardError, 6);
    }

    [Fact]
    public async Task A_slope_knows_how_sure_it_is()
    {
        // y = 3, 1, 5, 3 at x = 0, 1, 2, 3: S_xx 5, S_xy 2, S_yy 8, so 0.4 and sqrt((8 - 0.8) / (2 * 5)).
        await RecordAsync(
            Climbs.WithOverall(_climber, "2026-01-01T00:00:00Z", 3),
            Climbs.WithOverall(_climber, "2026-01-08T00:00:00Z", 1),
            Climbs.WithOverall(_climber, "2026-01-15T00:00:00Z", 5),
            Climbs.WithOverall(_climber, "2026-01-22T00:00:00Z", 3));

        var trend = (await SeriesAsync(Overall)).Trend!;

        Assert.Equal(0.4, trend.SlopePerWeek, 12);
        Assert.Equal(Math.Sqrt(0.72), trend.StandardError, 12);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")]
    public async Task Too_little_has_no_trend(params string[] times)
    {
        await RecordAsync([.. times.Select((time, number) => Climbs.WithOverall(_climber, time, number))]);

        Assert.Null((await SeriesAsync(Overall)).Trend);
    }

    [Fact]
    public async Task A_personal_best_is_the_first_of_all_time_wherever_the_period_lies()
    {
        var first = Climbs.WithOverall(_climber, "2023-05-01T10:00:00.123456Z", 88);
        await RecordAsync(
            Climbs.WithOverall(_climber, "2026-01-06T10:00:00Z", 88),
            first,
            Climbs.WithOverall(_climber, "2022-05-01T10:00:00Z", 60));

        var inPeriod = await SeriesAsync(Overall);
        var outside = (await Store.ReadAsync(
            Query() with { From = new(2030, 1, 1), To = new(2030, 2, 1) }, Stop)).Series;

        Assert.Equal(new PersonalBest(88, first.Analysis, first.ClimbedAt), inPeriod.Best);
        Assert.Equal(inPeriod.Best, Assert.Single(outside).Best);
        Assert.Empty(outside[0].Buckets);
        Assert.Null(outside[0].Trend);
    }

    [Fact]
    public async Task A_period_holds_its_first_and_its_last_day_whole()
    {
        await RecordAsync(
            Climbs.WithOverall(_climber, "2026-01-06T23:59:59.999999Z", 1),
            Climbs.WithOverall(_climber, "2026-01-07T00:00:00Z", 2),
            Climbs.WithOverall(_climber, "2026-01-08T23:59:59.999999Z", 3),
            Climbs.WithOverall(_climber, "2026-01-09T00:00:00Z", 4));

        var report = await Store.ReadAsync(Query() with { From = new(2026, 1, 7), To = new(2026, 1, 8) }, Stop);

        Assert.Equal(2, report.Climbs);
        var bucket = Assert.Single(Assert.Single(report.Series).Buckets);
        Assert.Equal((new(2026, 1, 5), 2, 2, 3), (bucket.Start, bucket.Count, bucket.Min, bucket.Max));
    }

    [Fact]
    public async Task Recording_again_replaces_what_was_there()
    {
        var climb = Climbs.At(
            _climber, "2026-01-06T10:00:00Z", Climbs.Overall(70), Climbs.Metric("pace_ratio", 1));
        await RecordAsync(climb, climb);
        Assert.Equal([1, 1], (await ReadAsync()).Series.Select(series => series.Buckets[0].Count));

        await RecordAsync(climb with { Figures = [Climbs.Overall(71)] });

        var series = Assert.Single((await ReadAsync()).Series);
        Assert.Equal(71, series.Buckets[0].Mean);
    }

    [Fact]
    public async Task A_climb_of_which_nothing_is_known_still_counts()
    {
        await RecordAsync(Climbs.At(_climber, "2026-01-06T10:00:00Z"));

        var report = await ReadAsync();

        Assert.Equal(1, report.Climbs);
        Assert.Empty(report.Series);
    }

    [Fact]
    public async Task Climbs_of_others_are_not_seen()
    {
        await RecordAsync(Climbs.WithOverall(Climbs.NewId(), "2026-01-06T10:00:00Z", 99));
        await RecordAsync(Climbs.WithOverall(_climber, "2026-01-06T10:00:00Z", 50));

        var report = await ReadAsync();

        Assert.Equal(1, report.Climbs);
        Assert.Equal(50, Assert.Single(report.Series).Best!.Value);
    }

    [Fact]
    public async Task A_deleted_climb_is_gone_and_does_not_come_back_by_a_late_write()
    {
        var (kept, gone) = (
            Climbs.WithOverall(_climber, "2026-01-06T10:00:00Z", 50),
            Climbs.WithOverall(_climber, "2026-01-06T10:00:00Z", 90));
        await RecordAsync(kept, gone);

        await Store.DeleteAsync(gone.Analysis, Stop);
        await Store.DeleteAsync(gone.Analysis, Stop);
        await RecordAsync(gone);

        Assert.Equal(1, (await ReadAsync()).Climbs);
        Assert.Equal(kept.Analysis, (await SeriesAsync(Overall)).Best!.Analysis);
    }

    [Fact]
    public async Task However_writes_and_deletions_meet_nothing_deleted_is_left()
    {
        var climbs = Climbs.Season(_climber, seed: 1, count: 40);

        await Parallel.ForEachAsync(climbs, Stop, async (climb, stop) => await Task.WhenAll(
            Store.RecordAsync(climb, stop), Store.DeleteAsync(climb.Analysis, stop), Store.RecordAsync(climb, stop)));

        Assert.Equal(0, (await ReadAsync()).Climbs);
        Assert.Empty((await ReadAsync()).Series);
    }

    [Theory]
    [InlineData(1, ProgressBucket.Week)]
    [InlineData(2, ProgressBucket.Month)]
    public async Task A_report_is_what_plain_arithmetic_says(int seed, ProgressBucket bucket)
    {
        var season = Climbs.Season(_climber, seed, count: 120);
        await RecordAsync([.. season]);
        var query = Query() with { Bucket = bucket };

        var report = await Store.ReadAsync(query, Stop);

        var expected = PlainProgress.Of(season, query);
        Assert.Equal(expected.Climbs, report.Climbs);
        Assert.Equal(expected.Series.Select(series => series.Key), report.Series.Select(series => series.Key));
        foreach (var (plain, stored) in expected.Series.Zip(report.Series))
        {
            PlainProgress.AssertAlike(plain, stored);
        }
    }

    [Fact]
    public async Task A_new_database_has_no_backlog() =>
        Assert.Empty(await Store.ListBacklogAsync(Stop).ToListAsync(Stop));

    private ProgressQuery Query() => new()
    {
        User = _climber,
        From = new(2025, 12, 1),
        To = new(2026, 3, 31),
        Bucket = ProgressBucket.Week,
        HigherIsBetter = HigherIsBetter,
    };

    private Task<ProgressReport> ReadAsync() => Store.ReadAsync(Query(), Stop);

    private async Task<FigureSeries> SeriesAsync(FigureKey key, ProgressBucket bucket = ProgressBucket.Week) =>
        (await Store.ReadAsync(Query() with { Bucket = bucket }, Stop)).Series.Single(series => series.Key == key);

    private async Task RecordAsync(params RecordedClimb[] climbs)
    {
        foreach (var climb in climbs)
        {
            await Store.RecordAsync(climb, Stop);
        }
    }
}
