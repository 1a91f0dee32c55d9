using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>Both feet come off while the hand is on its way.</summary>
internal sealed class CutLoose(double strength) : PlantedFault(strength)
{
    public override string Id => "cut_loose";

    public override void Reach(Cycle cycle)
    {
        var (on, start, duration) = (cycle.On, cycle.On.Now + 0.15, Scaled(0.7, 1.3));
        var side = on.Between(0.12, 0.22);
        on.Hop(Limb.LeftFoot, start, duration, side, -0.1);
        on.Hop(Limb.RightFoot, start + on.Between(0, 0.12), duration, side, -0.1);
        on.Fault(Id, start, start + duration);
        cycle.Reach();
        on.Now = Math.Max(on.Now, start + duration + 0.2);
    }
}
