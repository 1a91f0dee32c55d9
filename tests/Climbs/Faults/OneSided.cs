using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>One hand makes three short reaches for each of the other's.</summary>
internal sealed class OneSided(double strength) : PlantedFault(strength)
{
    public override string Id => "one_sided";

    public override bool Applies(int cycle, int cycles) => cycle < cycles;

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Rise = 0.12, Drift = 0 };

    public override void Reach(Cycle cycle)
    {
        cycle.Reach();
        if (cycle.On.NextHand == Limb.RightHand)
        {
            Bump(cycle);
            Bump(cycle);
        }

        cycle.On.Fault(Id, 0, cycle.On.Now);
    }

    /// <summary>The hand goes on to the next hold at once.</summary>
    private void Bump(Cycle cycle)
    {
        cycle.On.Wait(Scaled(0.8, 0.6));
        cycle.Plan = cycle.Plan with { ReachSeconds = 0.6 };
        var from = cycle.On.HoldOf(Limb.RightHand).Place;
        var hold = cycle.On.Wall.Add(HoldType.Edge, from + new Point(0.12, -0.025));
        cycle.ReachTo(hold, cycle.Hips + new Point(0.06, -0.02));
    }
}
