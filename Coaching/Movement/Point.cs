namespace Ascension.Coaching.Movement;

/// <summary>A point or vector in wall pixels (y grows downwards); missing when either part is NaN.</summary>
internal readonly record struct Point(double X, double Y)
{
    public static Point Missing { get; } = new(double.NaN, double.NaN);

    public bool IsMissing => double.IsNaN(X) || double.IsNaN(Y);

    public double Length => Math.Sqrt(X * X + Y * Y);

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    public static Point Between(Point from, Point to, double share) => from + (to - from) * share;

    public double DistanceTo(Point other) => (other - this).Length;
}
