using Ascension.Climbs.Choreography;
using Ascension.Climbs.Techniques;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A jump past a good hold on the way.</summary>
internal sealed class OverReachPastHold(double strength) : PlantedFault(strength)
{
    public override string Id => "over_reach_past_hold";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = 0.16, Drift = 0, Turn = 0, PrepareSeconds = 0.4 };

    public override void Reach(Cycle cycle)
    {
        var start = cycle.On.Now;
        var rise = Scaled(0.34, 0.4);
        var target = Dyno.TargetOf(cycle, rise);
        var from = cycle.On.Stage[cycle.On.NextHand].Goal;
        cycle.On.Wall.Add(HoldType.Jug, Point.Between(from, target, cycle.On.Between(0.45, 0.55)));
        Dyno.Leap(cycle, target, rise);
        cycle.On.Fault(Id, start, cycle.ReachEnd);
    }

    public override void Settle(Cycle cycle) => Dyno.Land(cycle);
}
