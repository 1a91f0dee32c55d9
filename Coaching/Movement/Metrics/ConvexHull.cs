namespace Ascension.Coaching.Movement.Metrics;

/// <summary>Convex hull by the monotone chain (Andrew 1979).</summary>
internal static class ConvexHull
{
    /// <summary>Length of the hull's border; twice the length of a straight line.</summary>
    public static double Perimeter(IReadOnlyCollection<Point> points)
    {
        Point[] sorted = [.. points.OrderBy(point => point.X).ThenBy(point => point.Y)];
        return ChainLength(sorted) + ChainLength([.. sorted.Reverse()]);
    }

    private static double ChainLength(Point[] sorted)
    {
        List<Point> chain = [];
        foreach (var point in sorted)
        {
            while (chain.Count >= 2 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        double length = 0;
        for (var i = 1; i < chain.Count; i++)
        {
            length += chain[i - 1].DistanceTo(chain[i]);
        }

        return length;
    }

    private static double Turn(Point a, Point b, Point c) =>
        (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
}
