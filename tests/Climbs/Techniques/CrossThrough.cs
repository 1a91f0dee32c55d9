using Ascension.Climbs.Choreography;
using Ascension.Climbs.Bodies;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Techniques;

/// <summary>One hand goes past the other to its far side.</summary>
internal sealed class CrossThrough(int at) : PlantedTechnique(at)
{
    public override string Id => "cross_through";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Turn = 50, PrepareSeconds = 0.6, Rise = 0.13, IsSidePull = false };

    public override void Feet(Cycle cycle)
    {
        cycle.Plan = cycle.Plan with { Drift = -Choreographer.SideOf(cycle.On.NextHand) * 0.13 };
        cycle.Feet();
    }

    public override void Reach(Cycle cycle)
    {
        var (on, side) = (cycle.On, Choreographer.SideOf(cycle.On.NextHand));
        var other = on.HoldOf(on.OtherHand).Place;
        var hold = on.Wall.Add(HoldType.Edge, new Point(
            other.X - side * 0.13, cycle.HipsAfter.Y + BodyShape.Trunk + 0.25));
        cycle.ReachTo(hold, cycle.HipsAfter);
        on.Technique(Id, cycle.ReachStart, cycle.ReachEnd);
    }
}
