using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A hold that is pulled from the side is taken with square hips.</summary>
internal sealed class SquareHipsOnSidePull(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "square_hips_on_side_pull",
        Family = "hips",
        Fixability = 0.8,
        FixLoads = [BodyPart.Hip, BodyPart.Knee],
        Drills = [Drill.TwistLock, Drill.FlagEveryMove],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.AngleReliability * HipProxy.Trust);
        foreach (var move in climb.Moves.Where(move => move.Transition.To.Hold is { IsSidePull: true }))
        {
            var set = new TickRange(
                Math.Max(move.Prepare.Start, move.ReachPhase.Start - climb.Clock.Ticks(thresholds.SidePullSetMs)),
                move.ReachPhase.End);
            if (climb.Hips.Mean(set) > thresholds.SquareHips)
            {
                found.Add(set, move);
            }
        }

        return found.Build(1, found.Count, 0.5, 4);
    }
}
