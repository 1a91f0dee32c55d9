using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// Similarity from the pixels of a film's wall (y down) to the metres of a route (y up): <c>x' = A x + B y + Tx</c>,
/// <c>y' = B x - A y + Ty</c>. It never mirrors.
/// </summary>
internal readonly record struct WallFit(double A, double B, double Tx, double Ty)
{
    /// <summary>Metres a pixel.</summary>
    public double Scale => Math.Sqrt(A * A + B * B);

    /// <summary>Turn of the film against the route, degrees.</summary>
    public double TiltDegrees => double.RadiansToDegrees(Math.Atan2(B, A));

    public WallPoint ToRoute(Point place) =>
        new(A * place.X + B * place.Y + Tx, B * place.X - A * place.Y + Ty);

    public WallMap ToMap() => new(new(A, B, Tx, B, -A, Ty, 0, 0, 1));

    /// <summary>The similarity that takes two places to two points.</summary>
    public static WallFit Through(Point from, Point to, WallPoint fromHold, WallPoint toHold)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (hx, hy) = (toHold.X - fromHold.X, toHold.Y - fromHold.Y);
        var squared = dx * dx + dy * dy;
        return At(from, fromHold, (hx * dx - hy * dy) / squared, (hx * dy + hy * dx) / squared);
    }

    /// <summary>
    /// The similarity of least squares through pairs (closed form: B. Horn, J. Optical Society of America A 4(4), 1987,
    /// in the plane). At least two places that differ.
    /// </summary>
    public static WallFit Nearest(IReadOnlyList<(Point Place, WallPoint Hold)> pairs)
    {
        Point place = new(pairs.Average(pair => pair.Place.X), pairs.Average(pair => pair.Place.Y));
        WallPoint hold = new(pairs.Average(pair => pair.Hold.X), pairs.Average(pair => pair.Hold.Y));
        var (a, b, squared) = (0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (dx, dy) = (pair.Place.X - place.X, pair.Place.Y - place.Y);
            var (hx, hy) = (pair.Hold.X - hold.X, pair.Hold.Y - hold.Y);
            a += hx * dx - hy * dy;
            b += hx * dy + hy * dx;
            squared += dx * dx + dy * dy;
        }

        return At(place, hold, a / squared, b / squared);
    }

    private static WallFit At(Point place, WallPoint hold, double a, double b) =>
        new(a, b, hold.X - a * place.X - b * place.Y, hold.Y - b * place.X + a * place.Y);
}
