namespace Ascension.Vision.Decoding.Nut;

/// <summary>Seconds per tick.</summary>
internal readonly record struct NutTimeBase(long Numerator, long Denominator)
{
    /// <summary>Ticks in seconds.</summary>
    public double Seconds(long ticks) => (double)ticks * Numerator / Denominator;

    /// <summary>Ticks of another base in ticks of this one, rounded down.</summary>
    public long From(long ticks, NutTimeBase other) =>
        (long)((Int128)ticks * other.Numerator * Denominator / ((Int128)other.Denominator * Numerator));
}
