using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Techniques;

/// <summary>A heel is laid on a hold beside the hips.</summary>
internal sealed class HeelHook(int at) : PlantedTechnique(at)
{
    public override string Id => "heel_hook";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Turn = 0, PrepareSeconds = 0.4, Drift = 0, Rise = 0.1 };

    public override void Feet(Cycle cycle)
    {
        var foot = Choreographer.FootUnder(cycle.On.NextHand);
        cycle.LookDown();
        cycle.StepUp(Choreographer.Opposite(foot));
        var hold = cycle.On.Wall.Add(
            HoldType.Jug, cycle.Hips + new Point(Choreographer.SideOf(foot) * 0.28, -0.03));
        cycle.On.Stage.HookOf(foot).MoveTo(cycle.On.Now, cycle.Plan.FootSeconds, new Point(1, 0));
        cycle.StepTo(foot, hold);
        cycle.LookUp();
        cycle.On.Technique(Id, cycle.On.Now - 0.2, cycle.On.Now + cycle.Plan.PrepareSeconds + cycle.Plan.ReachSeconds);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.Settle();
        var foot = Choreographer.FootUnder(cycle.On.NextHand);
        cycle.LookDown();
        cycle.On.Stage.HookOf(foot).MoveTo(cycle.On.Now, cycle.Plan.FootSeconds, new Point(0, 0));
        cycle.Plan = cycle.Plan with { Rise = 0.05 };
        cycle.StepUp(foot);
        cycle.LookUp();
    }
}
