using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The last third is slow and rough.</summary>
internal sealed class Fading(double strength) : PlantedFault(strength)
{
    public override string Id => "fading";

    public override bool Applies(int cycle, int cycles) => cycle >= cycles * 3 / 5;

    public override CyclePlan Adjust(CyclePlan plan)
    {
        var slower = Scaled(2.3, 2.7);
        return plan with
        {
            FootSeconds = plan.FootSeconds * slower,
            ReachSeconds = plan.ReachSeconds * Scaled(1.45, 1.6),
            SettleSeconds = Scaled(2.1, 2.6),
            Turn = 50,
            PrepareSeconds = Math.Min(plan.PrepareSeconds, 0.9),
        };
    }

    public override void Reach(Cycle cycle)
    {
        JerkyCom.Shake(cycle, Scaled(0.02, 0.03));
        cycle.Reach();
        cycle.On.Fault(Id, cycle.ReachStart, cycle.ReachEnd);
        cycle.On.Fault("over_gripping_pause", cycle.ReachStart - 4, cycle.ReachEnd + 4, isJudged: false);
        cycle.On.Fault("jerky_com", cycle.ReachStart, cycle.ReachEnd, isJudged: false);
    }
}
