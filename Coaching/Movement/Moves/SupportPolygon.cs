namespace Ascension.Coaching.Movement.Moves;

/// <summary>The convex hull of up to four contacts.</summary>
internal static class SupportPolygon
{
    /// <summary>Distance from a point to the hull, 0 inside; infinite without supports.</summary>
    public static double Distance(Point point, ReadOnlySpan<Point> supports)
    {
        if (IsInside(point, supports))
        {
            return 0;
        }

        // A point outside is nearest to a corner or a side; the diagonals among the pairs are never nearer.
        var least = double.PositiveInfinity;
        for (var i = 0; i < supports.Length; i++)
        {
            for (var j = i; j < supports.Length; j++)
            {
                least = Math.Min(least, ToSegment(point, supports[i], supports[j]));
            }
        }

        return least;
    }

    /// <summary>A point in the hull is in a triangle of three corners (Caratheodory).</summary>
    private static bool IsInside(Point point, ReadOnlySpan<Point> supports)
    {
        for (var i = 0; i < supports.Length; i++)
        {
            for (var j = i + 1; j < supports.Length; j++)
            {
                for (var k = j + 1; k < supports.Length; k++)
                {
                    if (IsInTriangle(point, supports[i], supports[j], supports[k]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsInTriangle(Point point, Point a, Point b, Point c)
    {
        var (first, second, third) = (Cross(a, b, point), Cross(b, c, point), Cross(c, a, point));
        return Cross(a, b, c) != 0
            && ((first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0));
    }

    private static double ToSegment(Point point, Point from, Point to)
    {
        var (way, arm) = (to - from, point - from);
        var squared = way.X * way.X + way.Y * way.Y;
        var share = squared > 0 ? Math.Clamp((way.X * arm.X + way.Y * arm.Y) / squared, 0, 1) : 0;
        return point.DistanceTo(Point.Between(from, to, share));
    }

    private static double Cross(Point a, Point b, Point c) => (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
}
