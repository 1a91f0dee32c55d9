using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Faults;

/// <summary>A long stop on bent arms before the longest reach.</summary>
internal sealed class HesitationBeforeCrux(double strength) : PlantedFault(strength)
{
    public override string Id => "hesitation_before_crux";

    public override CyclePlan Adjust(CyclePlan plan) =>
        plan with { Rise = plan.Rise + 0.08, Turn = Math.Max(plan.Turn, 50), HandHold = HoldType.Edge };

    public override void Prepare(Cycle cycle)
    {
        var (on, stop) = (cycle.On, Scaled(5, 9));
        cycle.TurnIn();
        on.Stage.Hips.Shift(on.Now, 0.5, 0, 0.012);
        on.Fault(Id, on.Now, on.Now + stop);
        on.Wait(stop);
        on.Stage.Hips.Shift(on.Now, 0.3, 0, -0.012);
        on.Wait(0.4);
    }
}
