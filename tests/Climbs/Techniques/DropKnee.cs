using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>One knee is turned in and down.</summary>
internal sealed class DropKnee(int at) : PlantedTechnique(at)
{
    public override string Id => "drop_knee";

    public override CyclePlan Adjust(CyclePlan plan) => plan with { Turn = 68, PrepareSeconds = 0.8 };

    public override void Prepare(Cycle cycle)
    {
        var knee = cycle.On.Stage.KneeOf(Choreographer.FootUnder(cycle.On.NextHand));
        knee.MoveTo(cycle.On.Now, 0.4, new(-1, 0));
        var start = cycle.On.Now + 0.3;
        cycle.Prepare();
        cycle.On.Technique(Id, start, cycle.On.Now + cycle.Plan.ReachSeconds);
    }

    public override void Settle(Cycle cycle)
    {
        cycle.On.Stage.KneeOf(Choreographer.FootUnder(cycle.On.NextHand)).MoveTo(cycle.On.Now, 0.4, new(1, 0));
        cycle.Settle();
    }
}
