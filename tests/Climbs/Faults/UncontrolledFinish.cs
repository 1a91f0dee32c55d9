using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The top is touched and lost.</summary>
internal sealed class UncontrolledFinish(double strength) : PlantedFault(strength)
{
    public override string Id => "uncontrolled_finish";

    public override bool Applies(int cycle, int cycles) => cycle == cycles;

    public override void Finish(Cycle cycle)
    {
        var on = cycle.On;
        cycle.Feet();
        cycle.Match();
        var start = on.Now;
        on.Wait(Scaled(1.1, 0.5));
        on.Stage.Hips.Shift(on.Now, 0.7, 0, -0.75);
        foreach (var limb in Enum.GetValues<Limb>())
        {
            // Down with the body, the arms hanging.
            var below = limb is Limb.LeftHand or Limb.RightHand ? -0.02 : -0.42;
            on.Free(limb, on.Now, 0.7, cycle.Hips + new Point(Choreographer.SideOf(limb) * 0.2, below));
        }

        on.Fault(Id, start, on.Now);
        on.Wait(2.2);
    }
}
