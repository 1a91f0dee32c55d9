using Ascension.Climbs.Bodies;
using Ascension.Climbs.Choreography;
using Ascension.Climbs.Techniques;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>
/// A jump from high feet to a hold that the body reaches from them; the mild one to where it just does.
/// </summary>
internal sealed class DynoWhereStaticWasPossible(double strength) : PlantedFault(strength)
{
    private const double Rise = 0.31;
    private const double NearEnough = 0.04;

    public override string Id => "dyno_where_static_was_possible";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = Scaled(0.17, 0.2), Drift = 0, Turn = 0, PrepareSeconds = 0.4 };

    public override void Feet(Cycle cycle)
    {
        cycle.LookDown();
        foreach (var foot in (Limb[])[Limb.LeftFoot, Limb.RightFoot])
        {
            if (cycle.On.HoldOf(foot).Place.DistanceTo(cycle.StandOf(foot)) > NearEnough)
            {
                cycle.StepTo(foot, cycle.FootholdOf(foot));
            }
        }

        cycle.LookUp();
    }

    public override void Reach(Cycle cycle)
    {
        // The arm still bends when it catches: nothing is stretched out.
        var (on, start) = (cycle.On, cycle.On.Now);
        var caughtAt = Rise + BodyShape.Trunk + CaughtAt;
        Dyno.Leap(
            cycle,
            cycle.Hips + new Point(Choreographer.SideOf(on.NextHand) * on.Style.HandSpread, caughtAt),
            Rise,
            HoldType.Edge,
            legs: 0.3);
        on.Fault(Id, start, cycle.ReachEnd);

        // Seen through the smoothing a jump as short as this is not always fast: then the feet just came off.
        on.Fault("cut_loose", start, cycle.ReachEnd + 0.6, isJudged: false);
    }

    public override void Settle(Cycle cycle)
    {
        // Down onto a long arm.
        cycle.On.Stage.Hips.Shift(cycle.On.Now + 0.1, 0.5, 0, CaughtAt - BodyShape.Hang);
        cycle.On.Wait(0.4);
        Dyno.Land(cycle);
    }

    /// <summary>From the shoulder up to the fingers.</summary>
    private double CaughtAt => Scaled(0.22, 0.19);
}
