namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How the body faced the wall and shared its weight, and how much of its span it used.</summary>
internal static class LoadMetrics
{
    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        List<double> reaches = [.. climb.Moves.Select(move => move.ReachUsed).Where(used => !double.IsNaN(used))];
        yield return new(MetricNames.HipSquareness, MetricDimension.Ratio, climb.Hips.Mean(climb.Window));
        yield return new(
            MetricNames.ReachSquareness,
            MetricDimension.Ratio,
            Statistics.Mean(climb.Moves
                .Select(move => climb.Hips.Mean(move.ReachPhase))
                .Where(squareness => !double.IsNaN(squareness))));
        yield return new(
            MetricNames.HandWeightShare,
            MetricDimension.Ratio,
            climb.Loads.Mean(climb.Window, load => load.HandShare));
        yield return new(
            MetricNames.ArmTension, MetricDimension.Number, climb.Loads.Mean(climb.Window, load => load.ArmTension));
        yield return new(
            MetricNames.LegTension, MetricDimension.Number, climb.Loads.Mean(climb.Window, load => load.LegTension));
        yield return new(
            MetricNames.Tension, MetricDimension.Number, climb.Loads.Mean(climb.Window, load => load.Tension));
        yield return new(MetricNames.MeanReachUsed, MetricDimension.Ratio, Statistics.Mean(reaches));
        yield return new(MetricNames.MaxReachUsed, MetricDimension.Ratio, Statistics.Quantile(reaches, 1));
    }
}
