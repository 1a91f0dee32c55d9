using Ascension.Climbs.Choreography;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>Feet are put on unseen, and have to be put on again.</summary>
internal sealed class NotLookingAtFeet(double strength) : PlantedFault(strength)
{
    public override string Id => "not_looking_at_feet";

    public override bool Applies(int cycle, int cycles) =>
        cycle < cycles && cycle % 2 == 1 && (Strength > 0.5 || cycle < 6);

    public override void Feet(Cycle cycle)
    {
        var on = cycle.On;
        var foot = on.Random.Next(2) == 0 ? Limb.LeftFoot : Limb.RightFoot;
        on.Wait(0.5);
        var start = on.Now;
        cycle.StepUp(Choreographer.Opposite(foot));
        cycle.StepUp(foot);
        on.Hop(foot, on.Now, 0.36, on.Between(-0.02, 0.02), 0.09);
        on.Wait(0.75);
        on.Fault(Id, start, on.Now);
    }
}
