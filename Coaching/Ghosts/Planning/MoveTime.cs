namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How long a limb travels: P. M. Fitts's law (J. Experimental Psychology 47, 1954) in MacKenzie's form with a target
/// as wide as a hand, which grows with the body; bounded to 0.4 to 3 s.
/// </summary>
internal static class MoveTime
{
    public const double ShortestSeconds = 0.4;
    public const double LongestSeconds = 3;

    private const double Base = 0.3;
    private const double PerBit = 0.3;

    /// <summary>In body heights: 10 cm for who is 1.75 m tall.</summary>
    private const double Target = 0.057;

    /// <summary>Seconds of a way.</summary>
    /// <param name="distance">In body heights.</param>
    public static double Seconds(double distance) =>
        Math.Clamp(Base + PerBit * Math.Log2(1 + distance / Target), ShortestSeconds, LongestSeconds);
}
