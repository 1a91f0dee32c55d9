using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>On hand and foot of one side, the free leg hangs and the body sways away.</summary>
internal sealed class MissedFlag(double strength) : PlantedFault(strength)
{
    public override string Id => "missed_flag";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 0, Drift = 0, PrepareSeconds = 0.5 };

    public override void Prepare(Cycle cycle)
    {
        var on = cycle.On;
        var (foot, side) = (Choreographer.FootUnder(on.NextHand), Choreographer.SideOf(on.NextHand));
        on.Stage.Hips.Shift(on.Now, 0.5, -side * 0.09, 0);
        on.Free(foot, on.Now, 0.4, cycle.Hips + new Point(side * 0.06, -0.40));
        cycle.Prepare();
    }

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        var side = Choreographer.SideOf(on.NextHand);
        var (sway, duration) = (side * Scaled(0.17, 0.24), cycle.Plan.ReachSeconds + 0.6);
        on.Stage.Hips.Hop(on.Now, duration, sway, 0);
        on.Stage[Choreographer.FootUnder(on.NextHand)].Hop(on.Now, duration, sway, 0);
        on.Fault(Id, on.Now, on.Now + cycle.Plan.ReachSeconds + 0.6);
        cycle.Plan = cycle.Plan with { Drift = side * 0.09 };
        cycle.Reach();
        on.Wait(0.6);
    }
}
