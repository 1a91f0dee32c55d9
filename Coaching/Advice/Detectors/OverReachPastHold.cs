using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A jump past a hold that lay on the way.</summary>
internal sealed class OverReachPastHold(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "over_reach_past_hold",
        Family = "reach",
        Fixability = 0.7,
        Drills = [Drill.ReadFromGround, Drill.EveryHold],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        double most = 0;
        foreach (var move in climb.Moves.Where(move => move.IsDynamic && move.ReachUsed > thresholds.OverReach))
        {
            if (IsHoldPassed(climb, move))
            {
                found.Add(new TickRange(move.ReachPhase.Start, move.Settle.End), move);
                most = Math.Max(most, move.ReachUsed);
            }
        }

        return found.Build(1, most, thresholds.OverReach, 1.2);
    }

    private bool IsHoldPassed(ClimbMovement climb, HandMove move)
    {
        var (from, to) = (move.Transition.From.Place, move.Transition.To.Place);
        return climb.IsMapUsed && climb.Wall.Holds.Any(hold =>
            hold.Id != move.Transition.From.Hold?.Id
            && hold.Id != move.Transition.To.Hold?.Id
            && !climb.Limbs.Any(limb => limb.ContactAt(move.ReachPhase.Start)?.Hold?.Id == hold.Id)
            && IsOnTheWay(climb, from, to, hold.Centre));
    }

    private bool IsOnTheWay(ClimbMovement climb, Point from, Point to, Point hold)
    {
        var (way, rest) = (to - from, hold - from);
        var share = (way.X * rest.X + way.Y * rest.Y) / (way.Length * way.Length);
        return share > thresholds.PassedFrom
            && share < thresholds.PassedTo
            && climb.Scale.BodyHeights(Point.Between(from, to, share).DistanceTo(hold)) < thresholds.PassedWithin;
    }
}
