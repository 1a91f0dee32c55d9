using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Moves;

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
        var last = new TickRange(climb.Window.End - third, climb.Window.End);
        var pace = Pace.Ratio(climb);
        var moves = climb.Moves.Count / 3;
        var (smoothFirst, smoothLast) = (
            Smoothness(climb.Moves.Take(moves)), Smoothness(climb.Moves.Skip(climb.Moves.Count - moves)));
        if (!(pace < thresholds.FadingPace) || !(smoothFirst - smoothLast > thresholds.FadingSmoothness))
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.PathReliability);
        found.Add(last);
        return found.Build(1, 1 - pace, 1 - thresholds.FadingPace, 0.7, ("percent", 100 * (1 - pace)));
    }

    /// <summary>
    /// Median smoothness of the moves of a part of the climb; NaN with too few. A third of the moves, not of the time:
    /// the slower the climber gets, the fewer moves the last third of the time has.
    /// </summary>
    private double Smoothness(IEnumerable<HandMove> part)
    {
        List<double> judged = [.. part.Select(move => move.Smoothness).Where(double.IsFinite)];
        return judged.Count < thresholds.FadingMoves ? double.NaN : Statistics.Median(judged);
    }
}
