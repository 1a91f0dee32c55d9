using Ascension.Climbs.Choreography;
using Ascension.Climbs.Bodies;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>The hand goes at full stretch from low feet, which follow right after.</summary>
internal class LateFeet(double strength) : PlantedFault(strength)
{
    private const double HigherBy = 0.18;

    private SyntheticHold? _left;
    private SyntheticHold? _right;

    public override string Id => "late_feet";

    /// <summary>How long after the catch the first foot follows.</summary>
    protected virtual double Delay => Scaled(0.15, 0.5);

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Rise = 0.2, Drift = 0, Turn = 0 };

    public override void Feet(Cycle cycle)
    {
        _left = HigherFoothold(cycle, Limb.LeftFoot);
        _right = HigherFoothold(cycle, Limb.RightFoot);
        cycle.LookDown();
        cycle.LookUp();
    }

    public override void Prepare(Cycle cycle) => cycle.On.Wait(0.5);

    public override void Reach(Cycle cycle)
    {
        // The legs have only a little left to give.
        var full = cycle.Plan;
        var ankle = Math.Max(AnkleOf(cycle, Limb.LeftFoot), AnkleOf(cycle, Limb.RightFoot));
        cycle.Plan = full with { Rise = ankle + Scaled(0.464, 0.472) - cycle.Hips.Y };
        var hold = cycle.On.Wall.Add(HoldType.Edge, cycle.HipsAfter + new Point(
            Choreographer.SideOf(cycle.On.NextHand) * cycle.On.Style.HandSpread, BodyShape.Trunk + 0.337));
        cycle.ReachTo(hold, cycle.HipsAfter);
        cycle.Plan = full with { Rise = full.Rise - cycle.Plan.Rise };
        cycle.On.Fault(Id, cycle.ReachStart - 0.3, cycle.ReachEnd + 1);

        // Whether the climber stopped before, square, is chance.
        cycle.On.Fault("hips_out", cycle.ReachStart - 1.5, cycle.ReachEnd, isJudged: false);
    }

    /// <summary>A free foothold, surely higher than both feet.</summary>
    private static SyntheticHold HigherFoothold(Cycle cycle, Limb foot)
    {
        var lowest = HigherBy + Math.Max(
            cycle.On.HoldOf(Limb.LeftFoot).Place.Y, cycle.On.HoldOf(Limb.RightFoot).Place.Y);
        var wanted = cycle.StandOf(foot);
        return cycle.On.Wall.Add(HoldType.Edge, new Point(wanted.X, Math.Max(wanted.Y, lowest)));
    }

    private static double AnkleOf(Cycle cycle, Limb foot) =>
        cycle.On.HoldOf(foot).Place.Y + BodyShape.ToeToAnkleUp;

    public override void Settle(Cycle cycle)
    {
        cycle.On.Wait(Delay);
        cycle.On.Stage.Pitch.MoveTo(cycle.On.Now - 0.3, 0.25, new Point(55, 0));
        cycle.StepTo(Limb.LeftFoot, _left!);
        cycle.StepTo(Limb.RightFoot, _right!);
        cycle.LookUp();
    }
}
