namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>A point of the wall's plane in metres; NaN when unknown.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
public readonly record struct WallPoint(double X, double Y)
{
    internal double DistanceTo(WallPoint other) =>
        Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}
