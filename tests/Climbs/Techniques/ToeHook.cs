using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Techniques;

/// <summary>The toe of a stretched leg pulls on a hold far to the side.</summary>
internal sealed class ToeHook(int at) : PlantedTechnique(at)
{
    public override string Id => "toe_hook";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Turn = 0, PrepareSeconds = 0.4, Drift = 0, Rise = 0.05 };

    public override void Feet(Cycle cycle)
    {
        var foot = Choreographer.FootUnder(cycle.On.NextHand);
        var stage = cycle.On.Stage;
        cycle.LookDown();
        cycle.StepUp(Choreographer.Opposite(foot));
        var hold = cycle.On.Wall.Add(
            HoldType.Jug, cycle.Hips + new Point(Choreographer.SideOf(foot) * 0.59, 0.06));
        stage.HookOf(foot).MoveTo(cycle.On.Now, cycle.Plan.FootSeconds, new Point(-1, 0));
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
        cycle.StepUp(foot);
        cycle.LookUp();
    }
}
