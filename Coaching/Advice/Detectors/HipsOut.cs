using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Phases;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Square before a long reach on a steep wall, where a turned hip would reach farther.</summary>
internal sealed class HipsOut(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "hips_out",
        Family = "hips",
        Fixability = 0.8,
        FixLoads = [BodyPart.Hip, BodyPart.Knee],
        Drills = [Drill.TwistLock, Drill.SwingFromHips],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        if (climb.Wall.AngleDegrees < thresholds.SteepestSlab)
        {
            return null;
        }

        var found = new FindingBuilder(climb, climb.AngleReliability * HipProxy.Trust);
        double longest = 0;
        foreach (var move in climb.Moves.Where(move => !move.IsDynamic && move.ReachUsed > thresholds.LongReach))
        {
            var square = SquareUntil(climb, move);
            if (square.Length >= climb.Clock.Ticks(thresholds.SquarePrepareMs))
            {
                found.Add(new TickRange(square.Start, move.ReachPhase.End), move);
                longest = Math.Max(longest, climb.Clock.Seconds(square.Length));
            }
        }

        return found.Build(1, longest, thresholds.SquarePrepareMs / 1000.0, 5, ("seconds", longest));
    }

    /// <summary>The unbroken stretch of preparing, up to the move, with square hips; a rest is not preparing.</summary>
    private TickRange SquareUntil(ClimbMovement climb, HandMove move)
    {
        var rested = climb.Pauses
            .Where(pause => pause.Kind == PauseKind.Rest && pause.Range.Start < move.Prepare.End)
            .Select(pause => Math.Min(pause.Range.End, move.Prepare.End) + 1)
            .LastOrDefault(move.Prepare.Start);
        var (start, earliest) = (move.Prepare.End + 1, Math.Max(move.Prepare.Start, rested));
        while (start > earliest && climb.Hips[start - 1] > thresholds.SquareHips)
        {
            start--;
        }

        return new TickRange(start, move.Prepare.End);
    }
}
