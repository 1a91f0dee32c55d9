namespace Ascension.Coaching.Movement.Metrics;

/// <summary>How a climb's last third compares with its first.</summary>
internal static class Pace
{
    /// <summary>Trembling and noise swing faster than this, so that means over it show where the body goes.</summary>
    private const int MeanMs = 1000;

    /// <summary>
    /// Way of the centre of mass, in means over a second, in the last third over that in the first; can exceed 1.
    /// </summary>
    public static double Ratio(ClimbMovement climb)
    {
        var third = climb.Window.Length / 3;
        var span = climb.Clock.Ticks(MeanMs);
        var first = climb.Mass.Progress(new TickRange(climb.Window.Start, climb.Window.Start + third), span);
        var last = climb.Mass.Progress(new TickRange(climb.Window.End - third, climb.Window.End), span);
        return first > 0 ? last / first : double.NaN;
    }
}
