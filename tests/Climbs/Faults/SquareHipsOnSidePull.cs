using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A hold that is pulled from the side is taken with square hips.</summary>
internal sealed class SquareHipsOnSidePull(double strength) : PlantedFault(strength)
{
    public override string Id => "square_hips_on_side_pull";

    public override bool Applies(int cycle, int cycles) =>
        cycle < cycles && (cycle == cycles / 2 + 1 || (Strength > 0.5 && cycle == 2));

    public override CyclePlan Adjust(CyclePlan plan) => plan with
    {
        Turn = 50,
        IsSidePull = true,
        HandHold = HoldType.Edge,
        PrepareSeconds = 0.7,
    };

    public override void Prepare(Cycle cycle) => cycle.On.Wait(cycle.Plan.PrepareSeconds);

    public override void Reach(Cycle cycle)
    {
        cycle.Reach();
        cycle.On.Fault(Id, cycle.ReachStart - 0.7, cycle.ReachEnd);
    }
}
