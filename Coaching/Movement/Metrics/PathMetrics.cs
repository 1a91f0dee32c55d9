namespace Ascension.Coaching.Movement.Metrics;

/// <summary>The way of the centre of mass over the wall.</summary>
internal static class PathMetrics
{
    /// <summary>Shorter paths, in body heights, have no shape worth naming.</summary>
    private const double ShortestPath = 0.1;

    public static IEnumerable<Metric> Of(ClimbMovement climb)
    {
        List<Point> path = [];
        for (var tick = climb.Window.Start; tick <= climb.Window.End; tick++)
        {
            if (!climb.Mass[tick].IsMissing)
            {
                path.Add(climb.Mass[tick]);
            }
        }

        var length = path.Count < 2 ? double.NaN : climb.Mass.PathLength(climb.Window);
        var isLong = climb.Scale.BodyHeights(length) >= ShortestPath;
        yield return new(MetricNames.PathLength, MetricDimension.Length, climb.Scale.BodyHeights(length));
        yield return new(
            MetricNames.Straightness,
            MetricDimension.Ratio,
            isLong ? path[0].DistanceTo(path[^1]) / length : double.NaN);
        yield return new(
            MetricNames.GeometricEntropy,
            MetricDimension.Number,
            isLong ? GeometricEntropy(path, length) : double.NaN);
        yield return new(
            MetricNames.VerticalProgressRate,
            MetricDimension.Speed,
            path.Count < 2
                ? double.NaN
                : climb.Scale.BodyHeights(path[0].Y - path[^1].Y) / climb.Clock.Seconds(climb.Window.Length));
    }

    /// <summary>ln(2L/c), c being the perimeter of the path's convex hull (Cordier et al. 1993).</summary>
    private static double GeometricEntropy(List<Point> path, double length) =>
        Math.Max(0, Math.Log(2 * length / ConvexHull.Perimeter(path)));
}
