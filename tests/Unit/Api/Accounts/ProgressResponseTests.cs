using Ascension.Api.Accounts.Progress;
using Ascension.Storage.Progress;

namespace Ascension.Unit.Api.Accounts;

public sealed class ProgressResponseTests
{
    private static readonly ProgressPeriod Period = new(new(2026, 1, 5), new(2026, 3, 1), ProgressBucket.Week);

    [Fact]
    public void Of_a_score_higher_is_better_and_of_a_metric_what_the_table_says()
    {
        ProgressReport report = new(
            5, [Series(FigureKind.Score, "news"), Series(FigureKind.Metric, "sway"), Series(FigureKind.Metric, "x")]);

        var answer = ProgressResponse.Of(
            Period, report, new Dictionary<string, bool> { ["sway"] = false, ["news"] = false });

        Assert.Equal(BetterDirection.Higher, Assert.Single(answer.Scores).Better);
        Assert.Equal(TrendDirection.Improving, answer.Scores[0].Trend!.Direction);
        Assert.Equal([BetterDirection.Lower, null], answer.Metrics.Select(series => series.Better));
        Assert.Equal([TrendDirection.Declining, null], answer.Metrics.Select(series => series.Trend!.Direction));
    }

    [Fact]
    public void A_slope_that_rounds_to_nothing_is_steady()
    {
        var series = Series(FigureKind.Score, "overall") with { Trend = new(9, 4e-7, 0) };

        var trend = ProgressResponse.Of(Period, new(9, [series]), new Dictionary<string, bool>()).Scores[0].Trend!;

        Assert.Equal((0.0, TrendDirection.Steady), (trend.SlopePerWeek, trend.Direction));
    }

    [Theory]
    [InlineData(0.1234565, 0.123457)]
    [InlineData(0.123456499999, 0.123457)]
    [InlineData(-0.0000001, 0.0)]
    [InlineData(27600, 27600)]
    public void Figures_have_six_decimals_whichever_way_a_database_added_them_up(double value, double rounded)
    {
        Assert.Equal(rounded, FigureRounding.Round(value));
        Assert.False(double.IsNegative(FigureRounding.Round(-1e-12)));
    }

    private static FigureSeries Series(FigureKind kind, string name) => new(
        new(kind, name, "unit"),
        [new(new(2026, 1, 5), 1, 1, 1, 1, 1, null)],
        new(5, SlopePerWeek: 1, StandardError: 0.1),
        null);
}
