namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How long a limb travels: P. M. Fitts's law (J. Experimental Psychology 47, 1954) in MacKenzie's form with a target
/// as
/// wide as a hand, bounded to 0.4 to 3 s.
/// </summary>
internal static class MoveTime
{
    public const double ShortestSeconds = 0.4;
    public const double LongestSeconds = 3;

    private const double Base = 0.3;
    private const double PerBit = 0.3;
    private const double TargetM = 0.1;

    public static double Seconds(double distanceM) =>
        Math.Clamp(Base + PerBit * Math.Log2(1 + distanceM / TargetM), ShortestSeconds, LongestSeconds);
}
