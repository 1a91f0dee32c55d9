using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>
/// Both hands on one hold so that the hand on that side can go on: no fault, a cross would lead astray.
/// </summary>
internal sealed class HandSwap(int at) : PlantedTechnique(at)
{
    public override string Id => "match";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = 0.05, Drift = 0, Turn = 50, IsSidePull = false };

    public override void Reach(Cycle cycle)
    {
        var on = cycle.On;
        cycle.Match();
        on.Wait(on.Between(0.3, 0.6));
        on.NextHand = on.OtherHand;
        cycle.Plan = cycle.Plan with { Rise = 0.12, Turn = 50 };
        cycle.Feet();
        cycle.Prepare();
        cycle.Reach();
    }
}
