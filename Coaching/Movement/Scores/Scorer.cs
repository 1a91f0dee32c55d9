using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Scores;

/// <summary>
/// Scores a climb. A metric that the climb does not tell is left out and the weights of the others grow in proportion;
/// a score of which nothing is known is 0 without parts, and so are all scores where no hand moved: nobody climbed.
/// </summary>
internal sealed class Scorer(ScoreRules rules)
{
    public ClimbScores Score(ClimbMetrics metrics, BodyScale scale)
    {
        if (!(metrics[MetricNames.HandMoves] >= 1))
        {
            var unknown = new Score(0, []);
            return new ClimbScores(unknown, unknown, unknown, unknown, unknown, unknown);
        }

        var technique = Score(rules.Technique, metrics, scale);
        var balance = Score(rules.Balance, metrics, scale);
        var efficiency = Score(rules.Efficiency, metrics, scale);
        var power = Score(rules.Power, metrics, scale);
        var pacing = Score(rules.Pacing, metrics, scale);
        List<ScorePart> parts = [];
        AddPart("technique", technique, rules.TechniqueWeight);
        AddPart("balance", balance, rules.BalanceWeight);
        AddPart("efficiency", efficiency, rules.EfficiencyWeight);
        AddPart("power", power, rules.PowerWeight);
        AddPart("pacing", pacing, rules.PacingWeight);
        return new ClimbScores(Combine(parts), technique, balance, efficiency, power, pacing);

        void AddPart(string name, Score score, double weight)
        {
            if (score.Parts.Count > 0)
            {
                parts.Add(new ScorePart(name, score.Value, score.Value, weight));
            }
        }
    }

    private static Score Score(IReadOnlyList<ScoreRule> rules, ClimbMetrics metrics, BodyScale scale)
    {
        List<ScorePart> parts = [];
        foreach (var rule in rules)
        {
            var metric = metrics.Find(rule.Metric);
            if (double.IsFinite(metric.Value))
            {
                parts.Add(new ScorePart(
                    rule.Metric, metric.ValueIn(scale), rule.Points(metric.Value), rule.Weight));
            }
        }

        return Combine(parts);
    }

    private static Score Combine(List<ScorePart> parts)
    {
        var weight = parts.Sum(part => part.Weight);
        List<ScorePart> shared = [.. parts.Select(part => part with { Weight = part.Weight / weight })];
        var value = shared.Sum(part => part.Points * part.Weight);
        return new Score((int)Math.Round(value, MidpointRounding.AwayFromZero), shared);
    }
}
