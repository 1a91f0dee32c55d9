using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;

namespace Ascension.Climbs.Techniques;

/// <summary>The free leg is stretched out against the swing.</summary>
internal sealed class Flag(int at) : PlantedTechnique(at)
{
    private double _start;

    public override string Id => "flag";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 0, Drift = 0, PrepareSeconds = 0.5 };

    public override void Prepare(Cycle cycle)
    {
        var on = cycle.On;
        var (foot, side) = (Choreographer.FootUnder(on.NextHand), Choreographer.SideOf(on.NextHand));
        on.Stage.Hips.Shift(on.Now, 0.5, -side * 0.09, 0);
        on.Free(foot, on.Now, 0.45, cycle.Hips + new Point(side * 0.30, -0.32));
        _start = on.Now + 0.45;
        cycle.Prepare();
    }

    public override void Reach(Cycle cycle)
    {
        var foot = Choreographer.FootUnder(cycle.On.NextHand);

        // The leg rises with the hips.
        cycle.On.Stage[foot].Shift(cycle.On.Now, cycle.Plan.ReachSeconds, 0, cycle.Plan.Rise * 0.6);
        cycle.Reach();
        cycle.On.Technique(Id, _start, cycle.On.Now + 0.3);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.On.Stage.Hips.Shift(cycle.On.Now, 0.5, Choreographer.SideOf(cycle.On.NextHand) * 0.09, 0);
        cycle.Settle();
    }
}
