using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A foot is put high to the side, but the weight never goes over it.</summary>
internal sealed class NoRockOver(double strength) : PlantedFault(strength)
{
    public override string Id => "no_rock_over";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = 0.07, Drift = 0, Turn = 0, PrepareSeconds = 0.4 };

    public override void Feet(Cycle cycle)
    {
        cycle.LookDown();
        var foot = Choreographer.FootUnder(cycle.On.NextHand);
        cycle.StepTo(foot, cycle.On.Wall.Add(HoldType.Jug, Choreographer.ToeAt(
            foot, cycle.Hips + new Point(Choreographer.SideOf(foot) * Scaled(0.34, 0.38), -0.17))));
        cycle.LookUp();
    }

    public override void Reach(Cycle cycle)
    {
        cycle.Reach();
        cycle.On.Fault(Id, cycle.ReachStart, cycle.ReachEnd);

        // The foot that carries is the low one.
        cycle.On.Fault("low_foot_high_reach", cycle.ReachStart, cycle.ReachEnd, isJudged: false);
        cycle.On.Fault("late_feet", cycle.ReachStart, cycle.ReachEnd, isJudged: false);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.Settle();
        cycle.Plan = cycle.Plan with { Rise = 0.05 };
        cycle.Feet();
    }
}
