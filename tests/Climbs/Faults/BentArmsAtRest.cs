using Ascension.Climbs.Bodies;
using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The rest is spent pulled up on both arms.</summary>
internal sealed class BentArmsAtRest(double strength) : PlantedFault(strength)
{
    public override string Id => "bent_arms_at_rest";

    public override bool Applies(int cycle, int cycles) => cycle == cycles / 2;

    public override void Rest(Cycle cycle)
    {
        cycle.Plan = cycle.Plan with { Rise = 0.10, Drift = 0 };
        cycle.Feet();
        var elbow = Scaled(108, 95);
        var pull = Math.Clamp(
            Math.Max(Pull(cycle, Limb.LeftHand, elbow), Pull(cycle, Limb.RightHand, elbow)), 0.05, 0.25);
        cycle.On.Stage.Hips.Shift(cycle.On.Now, 0.5, 0, pull);
        cycle.On.Wait(0.5);
        cycle.On.Fault(Id, cycle.On.Now, cycle.On.Now + cycle.On.Style.RestSeconds);

        // Whether the next reach counts as hard, or as long, is chance.
        cycle.On.Fault(
            "hesitation_before_crux", cycle.On.Now, cycle.On.Now + cycle.On.Style.RestSeconds, isJudged: false);
        cycle.On.Fault("hips_out", cycle.On.Now, cycle.On.Now + cycle.On.Style.RestSeconds, isJudged: false);
        cycle.On.Wait(cycle.On.Style.RestSeconds);
        cycle.On.Stage.Hips.Shift(cycle.On.Now, 0.5, 0, -pull);
        cycle.On.Wait(0.6);
    }

    /// <summary>How far the hips have to go up to bend an arm so far.</summary>
    private static double Pull(Cycle cycle, Limb hand, double elbow) =>
        Hanging.HipsAt(cycle.On.HoldOf(hand).Place, hand, cycle.Hips, elbow) - cycle.Hips.Y;
}
