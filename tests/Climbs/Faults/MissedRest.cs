using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A long climb that ends pumped, after a good rest was passed.</summary>
internal sealed class MissedRest(double strength) : PlantedFault(strength)
{
    public override string Id => "missed_rest";

    public override bool Applies(int cycle, int cycles) => cycle < cycles;

    public override CyclePlan Adjust(CyclePlan plan) => plan with
    {
        HandHold = plan.Index switch { 7 or 8 => HoldType.Jug, < 13 => HoldType.Pocket, _ => HoldType.Edge },
        IsSidePull = false,
        PrepareSeconds = Math.Min(plan.PrepareSeconds, 0.4),
        Turn = plan.Turn,
    };

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        if (cycle.Plan.Index >= on.Style.Moves * 2 / 3)
        {
            JerkyCom.Shake(cycle, Scaled(0.03, 0.05));
            on.Fault("jerky_com", on.Now, on.Now + cycle.Plan.ReachSeconds, isJudged: false);
            on.Fault("fading", on.Now, on.Now + cycle.Plan.ReachSeconds, isJudged: false);
        }

        cycle.Reach();
        on.Fault(Id, 0, on.Now);
    }

    public override void Rest(Cycle cycle)
    {
        // There is none.
    }
}
