namespace Ascension.Coaching.Movement.Metrics;

/// <summary>
/// Signs of tired forearms: by how much jerk and sideways sway of the centre of mass in the reaches grow from the first
/// third of a climb to the last.
/// </summary>
internal static class Pump
{
    private const int FewestMoves = 2;

    /// <summary>Mean of the two ratios; NaN when a third has too few moves.</summary>
    public static double Rise(ClimbMovement climb)
    {
        var third = climb.Window.Length / 3;
        var first = Figures(climb, new TickRange(climb.Window.Start, climb.Window.Start + third));
        var last = Figures(climb, new TickRange(climb.Window.End - third, climb.Window.End));
        return (last.Jerk / first.Jerk + last.Sway / first.Sway) / 2;
    }

    private static (double Jerk, double Sway) Figures(ClimbMovement climb, TickRange part)
    {
        List<TickRange> reaches = [.. climb.Moves
            .Select(move => move.ReachPhase)
            .Where(reach => part.Contains(reach.Start))];
        return reaches.Count < FewestMoves
            ? (double.NaN, double.NaN)
            : (Statistics.Median(reaches.Select(reach => Rms(reach, tick => climb.Mass.Jerk(tick).Length))),
                Statistics.Median(reaches.Select(reach => Rms(reach, tick => Sway(climb, reach, tick)))));
    }

    /// <summary>Sideways distance from the straight way between the ends of a reach.</summary>
    private static double Sway(ClimbMovement climb, TickRange reach, int tick)
    {
        var share = (double)(tick - reach.Start) / Math.Max(1, reach.Length - 1);
        return climb.Mass[tick].X - Point.Between(climb.Mass[reach.Start], climb.Mass[reach.End], share).X;
    }

    private static double Rms(TickRange range, Func<int, double> value)
    {
        double sum = 0;
        var count = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var figure = value(tick);
            if (!double.IsNaN(figure))
            {
                sum += figure * figure;
                count++;
            }
        }

        return count == 0 ? double.NaN : Math.Sqrt(sum / count);
    }
}
