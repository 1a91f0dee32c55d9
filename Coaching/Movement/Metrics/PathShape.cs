namespace Ascension.Coaching.Movement.Metrics;

/// <summary>The shape of the centre of mass's way over a range of ticks.</summary>
/// <param name="Length">Length in body heights; NaN when fewer than two positions are known.</param>
/// <param name="Straightness">Distance from start to end over the length; NaN for a way too short.</param>
/// <param name="GeometricEntropy">
/// ln(2L/c), c being the perimeter of the way's convex hull (Cordier et al. 1993), at least 0; NaN for a way too short.
/// </param>
/// <param name="Rise">Height gained in body heights, below 0 when lost; NaN like the length.</param>
internal sealed record PathShape(double Length, double Straightness, double GeometricEntropy, double Rise)
{
    /// <summary>Shorter paths, in body heights, have no shape worth naming.</summary>
    private const double Shortest = 0.1;

    public static PathShape Of(ClimbMovement climb, TickRange range)
    {
        List<Point> path = [];
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            if (!climb.Mass[tick].IsMissing)
            {
                path.Add(climb.Mass[tick]);
            }
        }

        if (path.Count < 2)
        {
            return new PathShape(double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var length = climb.Mass.PathLength(range);
        var isLong = climb.Scale.BodyHeights(length) >= Shortest;
        return new PathShape(
            climb.Scale.BodyHeights(length),
            isLong ? path[0].DistanceTo(path[^1]) / length : double.NaN,
            isLong ? Math.Max(0, Math.Log(2 * length / ConvexHull.Perimeter(path))) : double.NaN,
            climb.Scale.BodyHeights(path[0].Y - path[^1].Y));
    }
}
