using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Hanging on a bent arm for long before the other hand goes.</summary>
internal sealed class LockOffHeld(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "lock_off_held",
        Family = "arms",
        Fixability = 0.7,
        FixLoads = [BodyPart.Hip],
        Drills = [Drill.SwingFromHips, Drill.StraightArmTraverse],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.AngleReliability);
        double longest = 0;
        foreach (var move in climb.Moves)
        {
            var held = HeldBefore(climb, move);
            if (held.Length >= climb.Clock.Ticks(thresholds.LockOffMs))
            {
                found.Add(held, move);
                longest = Math.Max(longest, climb.Clock.Seconds(held.Length));
            }
        }

        return found.Build(1, longest, thresholds.LockOffMs / 1000.0, 5, ("seconds", longest));
    }

    /// <summary>The unbroken stretch up to the move in which the other arm holds, bent.</summary>
    private TickRange HeldBefore(ClimbMovement climb, HandMove move)
    {
        var end = move.ReachPhase.Start - 1;
        var start = end + 1;
        while (start > climb.Window.Start
            && climb.LimbOf(move.OtherHand)?.ContactAt(start - 1) is not null
            && climb.LimbOf(move.Hand)?.ContactAt(start - 1) is not null
            && climb.Angles.Elbow(move.OtherHand, start - 1) < thresholds.LockOffElbow)
        {
            start--;
        }

        return new TickRange(start, end);
    }
}
