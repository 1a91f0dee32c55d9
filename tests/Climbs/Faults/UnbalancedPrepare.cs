using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The weight hangs beside the supports before the hand goes.</summary>
internal sealed class UnbalancedPrepare(double strength) : PlantedFault(strength)
{
    public override string Id => "unbalanced_prepare";

    public override bool Applies(int cycle, int cycles) => cycle < cycles && cycle >= cycles / 2;

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Drift = 0, Turn = 50 };

    public override void Prepare(Cycle cycle)
    {
        // Towards the side of the hand that goes: nothing holds there.
        var (on, side) = (cycle.On, Choreographer.SideOf(cycle.On.NextHand));
        var support = on.HoldOf(Choreographer.FootUnder(on.NextHand)).Place.X;
        var beyond = support + side * Scaled(0.13, 0.18);
        cycle.TurnIn();
        on.Stage.Hips.MoveTo(on.Now, 0.5, new Point(beyond, cycle.Hips.Y - 0.02));
        on.Fault(Id, on.Now + 0.4, on.Now + 1.5);
        on.Wait(1.5);
    }

    public override void Reach(Cycle cycle)
    {
        cycle.Plan = cycle.Plan with { Drift = -cycle.Hips.X + MiddleOfTheFeet(cycle), Rise = cycle.Plan.Rise + 0.02 };
        cycle.Reach();

        // From there only the arm can bring the body back.
        cycle.On.Fault("arms_do_the_work", cycle.ReachStart, cycle.ReachEnd, isJudged: false);
    }

    private static double MiddleOfTheFeet(Cycle cycle) =>
        (cycle.On.HoldOf(Limb.LeftFoot).Place.X + cycle.On.HoldOf(Limb.RightFoot).Place.X) / 2;
}
