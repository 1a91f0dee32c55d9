using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>The body is pulled up beside the holding hand first; then the other hand goes, in no hurry.</summary>
internal sealed class LockOff(int at) : PlantedTechnique(at)
{
    public override string Id => "lock_off";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Rise = 0.165, Turn = 50, Drift = 0 };

    public override void Prepare(Cycle cycle)
    {
        var after = cycle.HipsAfter;
        cycle.TurnIn();
        cycle.On.Stage.Hips.MoveTo(cycle.On.Now, 0.8, after);
        cycle.On.Wait(0.9);
    }

    // That the elbow really is locked is read from the posture, as in every other move.
    public override void Reach(Cycle cycle)
    {
        var hips = cycle.Hips;
        cycle.Plan = cycle.Plan with { Rise = 0, Drift = 0 };
        cycle.ReachTo(cycle.NextHandhold(), hips);
    }
}
