using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How far, fast and surely the hands moved.</summary>
internal static class MoveMetrics
{
    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        var reaches = climb.Moves.Select(move => move.Reach);
        yield return new(MetricNames.MeanReach, MetricDimension.Length, Statistics.Mean(reaches));
        yield return new(MetricNames.MaxReach, MetricDimension.Length, Statistics.Quantile(reaches, 1));
        yield return new(MetricNames.ReachSpeed, MetricDimension.Speed, Statistics.Mean(
            climb.Moves.Select(move => move.Reach / climb.Clock.Seconds(move.ReachPhase.Length))));
        yield return new(MetricNames.ControlledMoveRatio, MetricDimension.Ratio, ControlledMoveRatio(climb));
        yield return new(MetricNames.LogDimensionlessJerk, MetricDimension.Number, Statistics.Median(
            climb.Moves.Select(move => move.Smoothness).Where(smoothness => !double.IsNaN(smoothness))));
        yield return new(MetricNames.SettleTime, MetricDimension.Time, Statistics.Median(
            climb.MoveFigures.Select(figures => figures.SettleTimeMs).Where(time => !double.IsNaN(time))));
    }

    /// <summary>Share of hand moves that settle without a regrip of that hand and without the feet cutting.</summary>
    private static double ControlledMoveRatio(ClimbMovement climb)
    {
        HashSet<int> cut = [.. CutLooseFinder.Find(climb).Select(loose => loose.Move.Index)];
        var controlled = climb.Moves.Count(move => !cut.Contains(move.Index) && !IsRegripped(climb, move));
        return (double)controlled / climb.Moves.Count;
    }

    private static bool IsRegripped(ClimbMovement climb, HandMove move) =>
        climb.LimbOf(move.Hand)!.Transitions.Any(transition =>
            transition.Kind == TransitionKind.Replace && move.Settle.Contains(transition.Off.Start));
}
