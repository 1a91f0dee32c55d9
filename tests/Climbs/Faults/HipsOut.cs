using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The climber stands square before a long reach that a turned hip would shorten.</summary>
internal sealed class HipsOut(double strength) : PlantedFault(strength)
{
    public override string Id => "hips_out";

    public override bool Applies(int cycle, int cycles) =>
        cycle < cycles && (cycle == cycles / 2 + 1 || (Strength > 0.5 && cycle == 2));

    public override CyclePlan Adjust(CyclePlan plan) => plan with
    {
        Rise = 0.175,
        Turn = 0,
        PrepareSeconds = Scaled(1.9, 2.6),
        IsSidePull = false,
    };

    public override void Reach(Cycle cycle)
    {
        var start = cycle.On.Now;
        cycle.Reach();
        cycle.On.Fault(Id, start - cycle.Plan.PrepareSeconds, cycle.ReachEnd);

        // It may have been on bad holds, too.
        cycle.On.Fault("over_gripping_pause", start - cycle.Plan.PrepareSeconds, start, isJudged: false);
    }
}
