namespace Ascension.Coaching.Movement.Metrics;

/// <summary>The way of the centre of mass over the wall.</summary>
internal static class PathMetrics
{
    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        var shape = PathShape.Of(climb, climb.Window);
        yield return new(MetricNames.PathLength, MetricDimension.Length, shape.Length);
        yield return new(MetricNames.Straightness, MetricDimension.Ratio, shape.Straightness);
        yield return new(MetricNames.GeometricEntropy, MetricDimension.Number, shape.GeometricEntropy);
        yield return new(
            MetricNames.VerticalProgressRate,
            MetricDimension.Speed,
            shape.Rise / climb.Clock.Seconds(climb.Window.Length));
    }
}
