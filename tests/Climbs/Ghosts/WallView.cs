using Ascension.Coaching.Ghosts.Comparison;

namespace Ascension.Climbs.Ghosts;

/// <summary>From where a camera looks at a wall; it looks at the wall's middle.</summary>
/// <param name="YawDegrees">From how far to the side.</param>
/// <param name="PitchDegrees">From how far below or above.</param>
/// <param name="RollDegrees">How far it is turned.</param>
/// <param name="DistanceM">From how far away.</param>
internal sealed record WallView(
    double YawDegrees = 0, double PitchDegrees = 0, double RollDegrees = 0, double DistanceM = 5)
{
    /// <summary>From anywhere within an angle from the front, hand-held.</summary>
    /// <param name="random">Draws it.</param>
    /// <param name="mostDegrees">How far to either side, and how far below or above.</param>
    public static WallView Askew(Random random, double mostDegrees) => new(
        mostDegrees * (2 * random.NextDouble() - 1),
        mostDegrees * (2 * random.NextDouble() - 1),
        6 * random.NextDouble() - 3);

    /// <summary>The place of the wall in the picture; lengths at the middle stay what they are.</summary>
    /// <param name="place">On the wall.</param>
    /// <param name="middle">The wall's middle.</param>
    public WallPoint Of(WallPoint place, WallPoint middle)
    {
        var (x, y) = (place.X - middle.X, place.Y - middle.Y);
        var ((yawSin, yawCos), (pitchSin, pitchCos)) = (Turn(YawDegrees), Turn(PitchDegrees));
        var (rollSin, rollCos) = Turn(RollDegrees);
        var (across, deep) = (x * yawCos, x * yawSin);
        var (up, away) = (y * pitchCos - deep * pitchSin, y * pitchSin + deep * pitchCos);
        var nearer = DistanceM / (DistanceM + away);
        var (right, high) = (nearer * across, nearer * up);
        return new(middle.X + rollCos * right - rollSin * high, middle.Y + rollSin * right + rollCos * high);
    }

    private static (double Sin, double Cos) Turn(double degrees) => Math.SinCos(double.DegreesToRadians(degrees));
}
