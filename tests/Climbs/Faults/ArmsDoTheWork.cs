using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The arm pulls the body up while the feet hang along.</summary>
internal sealed class ArmsDoTheWork(double strength) : PlantedFault(strength)
{
    public override string Id => "arms_do_the_work";

    public override bool Applies(int cycle, int cycles) =>
        cycle < cycles && (cycle > cycles / 2 || (Strength > 0.5 && cycle > 1));

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 50 };

    public override void Feet(Cycle cycle) => cycle.LookDown();

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        foreach (var foot in (Limb[])[Limb.LeftFoot, Limb.RightFoot])
        {
            on.Move(foot, cycle.FootholdOf(foot), on.Now, cycle.Plan.ReachSeconds);
        }

        cycle.LookUp();
        cycle.Reach();
        on.Fault(Id, cycle.ReachStart, cycle.ReachEnd);

        // Both feet are off the wall meanwhile.
        on.Fault("cut_loose", cycle.ReachStart, cycle.ReachEnd);
        on.Fault("late_feet", cycle.ReachStart, cycle.ReachEnd, isJudged: false);
    }
}
