using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>One hand makes three short reaches for each of the other's.</summary>
internal sealed class OneSided(double strength) : PlantedFault(strength)
{
    private readonly int _bumps = strength < 0.5 ? 2 : 3;

    public override string Id => "one_sided";

    public override bool Applies(int cycle, int cycles) => cycle < cycles;

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Rise = 0.11, Drift = 0 };

    public override void Reach(Cycle cycle)
    {
        if (cycle.On.NextHand == Limb.LeftHand)
        {
            cycle.Reach();
            return;
        }

        cycle.Plan = cycle.Plan with { Rise = 0.11 };
        cycle.Reach();
        for (var bump = 0; bump < _bumps; bump++)
        {
            cycle.On.Wait(cycle.On.Between(0.6, 0.8));
            cycle.Plan = cycle.Plan with { Rise = -0.05 + 0.1 * (bump % 2), ReachSeconds = 0.6 };
            Bump(cycle, bump);
        }

        cycle.On.Fault(Id, 0, cycle.On.Now);
    }

    private static void Bump(Cycle cycle, int bump)
    {
        var from = cycle.On.HoldOf(Limb.RightHand).Place;
        var hold = cycle.On.Wall.Add(HoldType.Edge, from + new Point(bump % 2 == 0 ? 0.16 : -0.16, -0.02));
        cycle.ReachTo(hold, cycle.Hips + new Point(bump % 2 == 0 ? 0.06 : -0.06, 0));
    }
}
