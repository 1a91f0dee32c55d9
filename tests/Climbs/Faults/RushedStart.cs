using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The first two moves are hasty and have to be corrected.</summary>
internal sealed class RushedStart(double strength) : PlantedFault(strength)
{
    public override string Id => "rushed_start";

    public override bool Applies(int cycle, int cycles) => cycle < 2;

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { ReachSeconds = Scaled(0.5, 0.4), FootSeconds = 0.4, PrepareSeconds = 0.2, Turn = 0 };

    public override void Settle(Cycle cycle)
    {
        cycle.On.Fault(Id, cycle.ReachStart, cycle.ReachEnd);
        HandReadjust.Regrip(cycle, "hand_readjust", 2);
        cycle.On.Wait(0.4);
    }
}
