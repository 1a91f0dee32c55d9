using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>
/// Sideways with both hands on every hold, where the hand behind could go past the other one; the graver, the nearer
/// the hold beyond is.
/// </summary>
internal sealed class MatchingWhereACrossWouldDo(double strength) : PlantedFault(strength)
{
    public override string Id => "matching_where_a_cross_would_do";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = 0.04, Drift = 0, Turn = 50, IsSidePull = false };

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        var (behind, ahead) = (on.NextHand, on.OtherHand);
        var start = on.Now;
        cycle.Match();
        on.Wait(on.Between(0.3, 0.6));

        on.NextHand = ahead;
        var side = Choreographer.SideOf(ahead);
        cycle.Plan = cycle.Plan with { Drift = side * 0.07, Rise = 0.02 };
        var beyond = on.Wall.Add(
            HoldType.Edge, on.HoldOf(ahead).Place + new Point(side * Scaled(0.16, 0.12), 0.03));
        cycle.ReachTo(beyond, cycle.HipsAfter);
        on.Fault(Id, start, on.Now);
        on.Wait(0.5);

        on.NextHand = behind;
        cycle.Plan = cycle.Plan with { Drift = side * 0.08, Rise = 0.03 };
        cycle.Feet();
        cycle.Match();
        on.Wait(0.5);

        // From here on either way leads: the hand ahead goes up.
        on.NextHand = ahead;
        cycle.Plan = cycle.Plan with { Drift = side * 0.06, Rise = 0.13, Turn = 50 };
        cycle.Feet();
        cycle.Prepare();
        cycle.Reach();
    }
}
