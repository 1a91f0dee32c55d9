using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The top is touched and lost, or held by the hands alone while the feet cut.</summary>
internal sealed class UncontrolledFinish(double strength) : PlantedFault(strength)
{
    public override string Id => "uncontrolled_finish";

    public override bool Applies(int cycle, int cycles) => cycle == cycles;

    public override void Finish(Cycle cycle)
    {
        cycle.Feet();
        cycle.Match();
        if (cycle.On.Random.Next(2) == 0)
        {
            LoseTheHands(cycle);
        }
        else
        {
            LoseTheFeet(cycle);
        }
    }

    private void LoseTheHands(Cycle cycle)
    {
        var on = cycle.On;
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

    /// <summary>Both hands stay on the top while the feet swing off and come back.</summary>
    private void LoseTheFeet(Cycle cycle)
    {
        var on = cycle.On;
        var (start, duration) = (on.Now + on.Between(0.2, 0.6), Scaled(0.8, 1.4));
        var side = on.Between(0.12, 0.22);
        on.Hop(Limb.LeftFoot, start, duration, side, -0.1);
        on.Hop(Limb.RightFoot, start + on.Between(0, 0.12), duration, side, -0.1);
        on.Fault(Id, start, start + duration);
        on.Fault("cut_loose", start, start + duration, isJudged: false);
        on.Now = start + duration + 0.2;
        on.Wait(2.8);
    }
}
