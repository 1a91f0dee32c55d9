using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// How one view of a plane lies on another: <c>x' = (A x + B y + C) / w</c>, <c>y' = (D x + E y + F) / w</c>,
/// <c>w = G x + H y + I</c>.
/// </summary>
internal readonly record struct Homography(
    double A, double B, double C, double D, double E, double F, double G, double H, double I)
{
    /// <summary>Above 0 for what lies in front of the camera, when the plane's middle does.</summary>
    public double DepthOf(WallPoint place) => G * place.X + H * place.Y + I;

    public WallPoint Map(WallPoint place)
    {
        var depth = DepthOf(place);
        return new(
            (A * place.X + B * place.Y + C) / depth, (D * place.X + E * place.Y + F) / depth);
    }

    /// <summary>How the surroundings of a place are turned, stretched and sheared.</summary>
    public LocalView At(WallPoint place)
    {
        var depth = DepthOf(place);
        var (x, y) = Map(place);
        return new((A - x * G) / depth, (B - x * H) / depth, (D - y * G) / depth, (E - y * H) / depth);
    }

    /// <summary>The way back.</summary>
    public Homography Inverse() => new(
        E * I - F * H, C * H - B * I, B * F - C * E,
        F * G - D * I, A * I - C * G, C * D - A * F,
        D * H - E * G, B * G - A * H, A * E - B * D);

    /// <summary>First this, then the other.</summary>
    public Homography Then(in Homography next) => new(
        next.A * A + next.B * D + next.C * G, next.A * B + next.B * E + next.C * H,
        next.A * C + next.B * F + next.C * I,
        next.D * A + next.E * D + next.F * G, next.D * B + next.E * E + next.F * H,
        next.D * C + next.E * F + next.F * I,
        next.G * A + next.H * D + next.I * G, next.G * B + next.H * E + next.I * H,
        next.G * C + next.H * F + next.I * I);

    /// <summary>The similarity that takes two places to two others.</summary>
    public static Homography Through(WallPoint from, WallPoint to, WallPoint onFrom, WallPoint onTo)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (hx, hy) = (onTo.X - onFrom.X, onTo.Y - onFrom.Y);
        var squared = dx * dx + dy * dy;
        var (a, b) = ((hx * dx + hy * dy) / squared, (hy * dx - hx * dy) / squared);
        return new(
            a, -b, onFrom.X - a * from.X + b * from.Y, b, a, onFrom.Y - b * from.X - a * from.Y, 0, 0, 1);
    }
}
