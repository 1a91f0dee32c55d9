using Ascension.Climbs.Choreography;
using Ascension.Climbs.Walls;
using Ascension.Climbs.Bodies;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Techniques;

/// <summary>A jump to a hold out of reach.</summary>
internal sealed class Dyno(int at) : PlantedTechnique(at)
{
    private const double LeapRise = 0.34;

    public override string Id => "dyno";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Turn = 0, PrepareSeconds = 0.4, Drift = 0, Rise = 0.16 };

    public override void Reach(Cycle cycle) => Leap(cycle, TargetOf(cycle, LeapRise), LeapRise);

    public override void Settle(Cycle cycle) => Land(cycle);

    /// <summary>Where the hand can be thrown when the hips rise so far.</summary>
    public static Point TargetOf(Cycle cycle, double rise) => cycle.Hips + new Point(
        Choreographer.SideOf(cycle.On.NextHand) * cycle.On.Style.HandSpread, rise + BodyShape.Trunk + BodyShape.Hang);

    /// <summary>Pushes off with both feet and catches the hold.</summary>
    public static void Leap(Cycle cycle, Point target, double rise, HoldType type = HoldType.Pocket, double legs = 0.44)
    {
        var on = cycle.On;
        var hold = on.Wall.Add(type, target);
        KeepTheWayFree(on, hold);
        cycle.Plan = cycle.Plan with { ReachSeconds = 0.46, Rise = rise + hold.Place.Y - target.Y };
        var after = cycle.HipsAfter;
        foreach (var foot in (Limb[])[Limb.LeftFoot, Limb.RightFoot])
        {
            on.Free(foot, on.Now + 0.2, 0.4, after + new Point(
                Choreographer.SideOf(foot) * (on.Style.FootSpread + 0.04), -legs));
        }

        cycle.ReachTo(hold, after);
        on.Technique("dyno", cycle.ReachStart, cycle.ReachEnd);
    }

    // A hold on the way makes the jump a fault: let there be none later, and say so when one is there already.
    private static void KeepTheWayFree(Choreographer on, SyntheticHold to)
    {
        var from = on.HoldOf(on.NextHand);
        foreach (var share in (double[])[0.3, 0.45, 0.6, 0.75])
        {
            var place = Point.Between(from.Place, to.Place, share);
            on.Wall.KeepFree(place, 0.15);
            if (on.Wall.Holds.Any(hold => hold != from && hold != to && hold.Place.DistanceTo(place) < 0.15))
            {
                on.Fault("over_reach_past_hold", on.Now, on.Now + 0.5, isJudged: false);
            }
        }
    }

    /// <summary>Puts the feet back on.</summary>
    public static void Land(Cycle cycle)
    {
        cycle.On.Wait(0.35);
        cycle.Plan = cycle.Plan with { Rise = 0 };
        cycle.LookDown();
        cycle.StepUp(Limb.LeftFoot);
        cycle.StepUp(Limb.RightFoot);
        cycle.LookUp();
    }
}
