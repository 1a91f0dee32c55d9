using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The climber pulls up on one arm and hangs there before the other hand goes.</summary>
internal sealed class LockOffHeld(double strength) : PlantedFault(strength)
{
    public override string Id => "lock_off_held";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Rise = 0.165, Turn = 55 };

    public override void Prepare(Cycle cycle)
    {
        var (on, after) = (cycle.On, cycle.HipsAfter);
        cycle.TurnIn();
        on.Stage.Hips.MoveTo(on.Now, 0.8, after);
        on.Wait(0.8);
        var held = Scaled(1.9, 4);
        on.Fault(Id, on.Now, on.Now + held);

        // Whoever hangs pulled up for long has no straight arm either.
        on.Fault("bent_arms_at_rest", on.Now, on.Now + held, isJudged: false);
        on.Fault("hesitation_before_crux", on.Now, on.Now + held, isJudged: false);
        on.Wait(held);
    }

    public override void Reach(Cycle cycle)
    {
        var hips = cycle.Hips;
        cycle.Plan = cycle.Plan with { Rise = 0, Drift = 0 };
        cycle.ReachTo(cycle.NextHandhold(), hips);
    }
}
