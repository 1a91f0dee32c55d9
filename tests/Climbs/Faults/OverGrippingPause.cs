using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A stop on two bad holds.</summary>
internal sealed class OverGrippingPause(double strength) : PlantedFault(strength)
{
    public override string Id => "over_gripping_pause";

    public override bool Applies(int cycle, int cycles) => cycle >= cycles - 3 && cycle < cycles - 1;

    public override CyclePlan Adjust(CyclePlan plan) => plan with
    {
        HandHold = (HoldType)(1 + plan.Index % 3),
        IsSidePull = false,
        Turn = 50,
    };

    public override void Settle(Cycle cycle)
    {
        cycle.Settle();
        if (cycle.Plan.Index == cycle.On.Style.Moves - 2)
        {
            var stop = Scaled(3.6, 6);
            cycle.On.Fault(Id, cycle.On.Now, cycle.On.Now + stop);

            // Whether the next reach counts as hard is chance.
            cycle.On.Fault("hesitation_before_crux", cycle.On.Now, cycle.On.Now + stop, isJudged: false);
            cycle.On.Wait(stop);
        }
    }
}
