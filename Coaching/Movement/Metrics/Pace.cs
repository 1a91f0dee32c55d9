namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How a climb's last third compares with its first.</summary>
internal static class Pace
{
    /// <summary>
    /// Way of the centre of mass in the last third over that in the first, where it is not still; can exceed 1.
    /// </summary>
    public static double Ratio(ClimbMovement climb)
    {
        var third = climb.Window.Length / 3;
        var still = climb.Settings.StillSpeed * climb.Scale.BodyHeightPx;
        var first = climb.Mass.PathLengthAbove(still, new TickRange(climb.Window.Start, climb.Window.Start + third));
        var last = climb.Mass.PathLengthAbove(still, new TickRange(climb.Window.End - third, climb.Window.End));
        return first > 0 ? last / first : double.NaN;
    }
}
