namespace Ascension.Climbs.Truth;

/// <summary>A stretch of time in seconds.</summary>
public readonly record struct Interval(double Start, double End)
{
    public double Length => Math.Max(0, End - Start);

    public double Overlap(Interval other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>Shared time over covered time.</summary>
    public double IntersectionOverUnion(Interval other)
    {
        var shared = Overlap(other);
        return shared / (Length + other.Length - shared);
    }
}
