namespace Ascension.Coaching.Ghosts.Space;

/// <summary>
/// A point or direction of the wall's space in metres: X along the wall to the right, Y along the wall upwards, Z away
/// from the wall.
/// </summary>
internal readonly record struct Vector(double X, double Y, double Z)
{
    public static Vector Up { get; } = new(0, 1, 0);

    public double Length => Math.Sqrt(Dot(this));

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vector operator *(Vector a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public static Vector Between(Vector from, Vector to, double share) => from + (to - from) * share;

    public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

    public Vector Cross(Vector other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    public double DistanceTo(Vector other) => (other - this).Length;

    /// <summary>The part of this at right angles to a unit vector.</summary>
    public Vector Beside(Vector axis) => this - axis * Dot(axis);

    /// <summary>The direction of this, or another where this is too short to have one.</summary>
    public Vector DirectionOr(Vector otherwise)
    {
        const double shortest = 1e-9;
        var length = Length;
        return length > shortest ? this * (1 / length) : otherwise;
    }
}
