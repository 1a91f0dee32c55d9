using Ascension.Climbs.Faults;
using System.Text;
using Ascension.Coaching;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Scores;
using Ascension.Skeletons.Movement;
using Ascension.Unit.Coaching.Synthetic;

namespace Ascension.Unit.Coaching;

public sealed class ClimbFiguresTests
{
    private static readonly string[] Scores = ["overall", "technique", "balance", "efficiency", "power", "pacing"];

    [Fact]
    public void Every_score_and_every_known_metric_is_read()
    {
        var report = Study.Report(Study.Film(Fault.CutLoose));

        var figures = ClimbFigures.Read(report.MetricsJson);

        var scores = figures.Where(figure => figure.IsScore).ToList();
        Assert.Equal(Scores, scores.Select(score => score.Name));
        Assert.Equal(report.Movement.Scores.Overall.Value, scores[0].Value);
        Assert.All(scores, score => Assert.Equal("points", score.Unit));
        var metrics = figures.Where(figure => !figure.IsScore).ToDictionary(figure => figure.Name);
        Assert.Contains(MetricNames.Duration, metrics.Keys);
        Assert.Contains(MetricNames.CutLooseCount, metrics.Keys);
        Assert.Equal("ms", metrics[MetricNames.Duration].Unit);
        Assert.All(metrics.Values, metric => Assert.True(double.IsFinite(metric.Value)));
    }

    [Fact]
    public void A_height_that_becomes_known_changes_no_figure()
    {
        var film = Study.Film(Fault.None);

        var unknown = ClimbFigures.Read(Study.Report(film).MetricsJson);
        var known = ClimbFigures.Read(Study.Report(film, new ClimberBody(180, [], [])).MetricsJson);

        Assert.Equal(unknown.Select(figure => (figure.Name, figure.Unit)), known.Select(f => (f.Name, f.Unit)));
        Assert.Contains(known, figure => figure is { Name: MetricNames.MeanReach, Unit: "body_heights" });
        Assert.Contains(known, figure => figure is { Name: MetricNames.ReachSpeed, Unit: "body_heights/s" });
        // The documents have three decimals.
        Assert.All(unknown.Zip(known), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 0.001));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var figures = ClimbFigures.Read(Document(
            """
            {"format": "ascension.metrics/1", "scale": {"height_m": 2},
             "metrics": [{"name": "a", "value": null, "unit": "m"}, {"name": "b", "value": 1, "unit": "m"}],
             "scores": {"overall": {"value": 0, "parts": []}, "power": {"value": 0, "parts": [{}]}}}
            """));

        Assert.Equal([new("power", true, 0, "points"), new ClimbFigure("b", false, 0.5, "body_heights")], figures);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\": \"ascension.metrics/2\", \"scores\": {}, \"metrics\": [], \"scale\": {\"height_m\": 1}}")]
    [InlineData("{\"format\": \"ascension.metrics/1\", \"scores\": {}, \"metrics\": [], \"scale\": {}}")]
    [InlineData(
        "{\"format\": \"ascension.metrics/1\", \"scores\": {}, \"scale\": {\"height_m\": 1}, "
        + "\"metrics\": [{\"name\": \"a\", \"value\": \"1\", \"unit\": \"m\"}]}")]
    public void Another_document_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => ClimbFigures.Read(Document(json)));

    [Fact]
    public void A_metric_that_earns_points_is_better_where_it_earns_more()
    {
        var rules = ScoreRules.Default;
        IEnumerable<ScoreRule> all =
            [.. rules.Technique, .. rules.Balance, .. rules.Efficiency, .. rules.Power, .. rules.Pacing];

        Assert.Equal(
            all.Select(rule => (rule.Metric, (bool?)(rule.Best > rule.Worst))).Distinct(),
            all.Select(rule => (rule.Metric, BetterDirections.HigherIsBetter.TryGetValue(rule.Metric, out var higher)
                ? (bool?)higher
                : null)).Distinct());
    }

    [Fact]
    public void The_table_of_directions_names_real_metrics()
    {
        var real = typeof(MetricNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(BetterDirections.HigherIsBetter.Keys.Except(real));
    }

    private static byte[] Document(string json) => Encoding.UTF8.GetBytes(json);
}
