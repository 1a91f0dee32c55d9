using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Techniques;

/// <summary>A foot is put high to the side and the whole weight goes over it.</summary>
internal sealed class RockOver(int at) : PlantedTechnique(at)
{
    public override string Id => "rock_over";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 0, Drift = 0, PrepareSeconds = 0.5 };

    public override void Feet(Cycle cycle)
    {
        var foot = Choreographer.FootUnder(cycle.On.NextHand);
        cycle.LookDown();
        cycle.StepTo(foot, cycle.On.Wall.Add(HoldType.Jug, Choreographer.ToeAt(
            foot, cycle.Hips + new Point(Choreographer.SideOf(foot) * 0.30, -0.18))));
        cycle.LookUp();
    }

    public override void Reach(Cycle cycle)
    {
        var (on, side) = (cycle.On, Choreographer.SideOf(cycle.On.NextHand));
        var trailing = Choreographer.FootUnder(on.OtherHand);
        on.Free(trailing, on.Now + 0.2, cycle.Plan.ReachSeconds - 0.2, cycle.Hips + new Point(side * 0.10, -0.34));
        cycle.Plan = cycle.Plan with { Drift = side * 0.29, Rise = 0.13 };
        cycle.Reach();
        on.Technique(Id, cycle.ReachStart, cycle.ReachEnd);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.Settle();
        cycle.Plan = cycle.Plan with { Drift = 0, Rise = 0.02 };
        cycle.LookDown();
        cycle.StepUp(Choreographer.FootUnder(cycle.On.OtherHand));
        cycle.LookUp();
    }
}
