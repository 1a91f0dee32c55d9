using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Slower and rougher at the end than at the start.</summary>
internal sealed class Fading(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "fading",
        Family = "pacing",
        Fixability = 0.4,
        Drills = [Drill.EvenLaps, Drill.ThreeBreaths],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Window.Length < climb.Clock.Ticks(thresholds.FadingClimbMs))
        {
            return null;
        }

        var third = climb.Window.Length / 3;
        var first = new TickRange(climb.Window.Start, climb.Window.Start + third);
        var last = new TickRange(climb.Window.End - third, climb.Window.End);
        var pace = Pace.Ratio(climb);
        var (smoothFirst, smoothLast) = (Smoothness(climb, first), Smoothness(climb, last));
        if (!(pace < thresholds.FadingPace) || !(smoothFirst - smoothLast > thresholds.FadingSmoothness))
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        found.Add(last);
        return found.Build(1, 1 - pace, 1 - thresholds.FadingPace, 0.7, ("percent", 100 * (1 - pace)));
    }

    /// <summary>Median smoothness of the moves in a part of the climb; NaN with too few.</summary>
    private double Smoothness(ClimbMovement climb, TickRange part)
    {
        List<double> judged = [.. climb.Moves
            .Where(move => part.Contains(move.ReachPhase.Start) && !double.IsNaN(move.Smoothness))
            .Select(move => move.Smoothness)];
        return judged.Count < thresholds.FadingMoves ? double.NaN : Statistics.Median(judged);
    }
}
