using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>With one foot off, the body swings open while the hand reaches.</summary>
internal sealed class BarnDoor(double strength) : PlantedFault(strength)
{
    public override string Id => "barn_door";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 0, PrepareSeconds = 0.4 };

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        var (foot, side) = (Choreographer.FootUnder(on.NextHand), Choreographer.SideOf(on.NextHand));
        on.Hop(foot, on.Now - 0.1, cycle.Plan.ReachSeconds + 0.8, side * 0.3, 0);
        on.Stage.Lean.Hop(on.Now + 0.1, 0.9, -side * Scaled(36, 55), 0);
        on.Fault(Id, on.Now, on.Now + 1.2);
        cycle.Reach();
        on.Wait(0.8);
    }
}
