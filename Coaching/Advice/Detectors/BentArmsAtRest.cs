using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>Both loaded arms bent through a pause.</summary>
internal sealed class BentArmsAtRest(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "bent_arms_at_rest",
        Family = "arms",
        Fixability = 0.9,
        FixLoads = [BodyPart.Shoulder],
        Drills = [Drill.StraightArmTraverse, Drill.ShakeOutStops],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.AngleReliability);
        var bentTicks = 0;
        foreach (var pause in climb.Pauses)
        {
            var bent = BentTicks(climb, pause.Range);
            if (bent >= thresholds.BentShare * pause.Range.Length
                && bent >= climb.Clock.Ticks(thresholds.BentPauseMs))
            {
                found.Add(pause.Range, climb.Moves.FirstOrDefault(move => move.ReachPhase.Start > pause.Range.End));
                bentTicks += bent;
            }
        }

        var seconds = climb.Clock.Seconds(bentTicks);
        return found.Build(1, seconds, thresholds.BentPauseMs / 1000.0, 10, ("seconds", seconds));
    }

    private int BentTicks(ClimbMovement climb, TickRange range)
    {
        var bent = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            bent += IsBent(climb, Limb.LeftHand, tick) && IsBent(climb, Limb.RightHand, tick) ? 1 : 0;
        }

        return bent;
    }

    private bool IsBent(ClimbMovement climb, Limb hand, int tick) =>
        climb.LimbOf(hand)?.ContactAt(tick) is not null && climb.Angles.Elbow(hand, tick) < thresholds.BentElbow;
}
