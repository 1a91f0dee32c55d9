using Ascension.Climbs.Faults;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Scores;
using Ascension.Skeletons.Movement;
using Ascension.Unit.Coaching.Synthetic;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching;

public sealed class ScorerTests
{
    private static readonly BodyScale Scale = new(320, 1.70, false);

    private static IEnumerable<ScoreRule> AllRules =>
        [
            .. ScoreRules.Default.Technique, .. ScoreRules.Default.Balance, .. ScoreRules.Default.Efficiency,
            .. ScoreRules.Default.Power, .. ScoreRules.Default.Pacing,
        ];

    [Fact]
    public void A_better_metric_never_lowers_any_score() =>
        Prop.ForAll(
            Gen.Elements(AllRules.ToArray()).ToArbitrary(),
            Gen.Choose(-50, 150).Two().ToArbitrary(),
            Gen.Choose(0, 100).ArrayOf(40).ToArbitrary(),
            (rule, shares, others) =>
            {
                var (worse, better) = (Math.Min(shares.Item1, shares.Item2), Math.Max(shares.Item1, shares.Item2));
                var low = Score(rule, worse, others);
                var high = Score(rule, better, others);
                return Values(low).Zip(Values(high)).All(pair => pair.First <= pair.Second);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scores_lie_between_0_and_100_and_their_parts_add_up()
    {
        var scores = Study.Report(Study.Film(Fault.None)).Movement.Scores;

        Assert.All(
            new[] { scores.Overall, scores.Technique, scores.Balance, scores.Efficiency, scores.Power, scores.Pacing },
            score =>
            {
                Assert.InRange(score.Value, 0, 100);
                Assert.Equal(1, score.Parts.Sum(part => part.Weight), 9);
                Assert.Equal(score.Value, score.Parts.Sum(part => part.Points * part.Weight), 0.5);
            });
    }

    [Fact]
    public void A_metric_the_climb_does_not_tell_is_left_out_and_the_others_weigh_more()
    {
        var metrics = Climbed(AllRules.Select(rule => new Metric(
            rule.Metric, MetricDimension.Ratio, rule.Metric == MetricNames.StraightArmRatio ? double.NaN : rule.Best)));

        var technique = new Scorer(ScoreRules.Default).Score(metrics, Scale).Technique;

        Assert.Equal(100, technique.Value);
        Assert.DoesNotContain(technique.Parts, part => part.Metric == MetricNames.StraightArmRatio);
        Assert.Equal(1, technique.Parts.Sum(part => part.Weight), 9);
    }

    [Theory]
    [InlineData(Fault.StutterFeet)]
    [InlineData(Fault.CutLoose)]
    [InlineData(Fault.UnbalancedPrepare)]
    [InlineData(Fault.JerkyCom)]
    [InlineData(Fault.HesitationBeforeCrux)]
    public void A_fault_costs_points(Fault fault)
    {
        var clean = Study.Report(Study.Film(Fault.None)).Movement.Scores;

        var faulty = Study.Report(Study.Film(fault)).Movement.Scores;

        Assert.True(faulty.Overall.Value < clean.Overall.Value);
    }

    private static ClimbScores Score(ScoreRule varied, int share, int[] others)
    {
        var metrics = AllRules.Select((rule, i) => new Metric(
            rule.Metric, MetricDimension.Ratio, At(rule, rule.Metric == varied.Metric ? share : others[i])));
        return new Scorer(ScoreRules.Default).Score(Climbed(metrics), Scale);
    }

    private static ClimbMetrics Climbed(IEnumerable<Metric> metrics) =>
        new([new Metric(MetricNames.HandMoves, MetricDimension.Count, 8), .. metrics]);

    private static double At(ScoreRule rule, int percent) => rule.Worst + (rule.Best - rule.Worst) * percent / 100.0;

    private static int[] Values(ClimbScores scores) =>
        [
            scores.Overall.Value, scores.Technique.Value, scores.Balance.Value,
            scores.Efficiency.Value, scores.Power.Value, scores.Pacing.Value,
        ];
}
