using Ascension.Climbs.Choreography;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Faults;

/// <summary>A foot is put on its hold again and again.</summary>
internal sealed class StutterFeet(double strength) : PlantedFault(strength)
{
    public override string Id => "stutter_feet";

    public override void Feet(Cycle cycle)
    {
        cycle.Feet();
        var on = cycle.On;
        var foot = on.Random.Next(2) == 0 ? Limb.LeftFoot : Limb.RightFoot;
        on.Stage.Pitch.MoveTo(on.Now, 0.2, new Point(55, 0));
        var (start, hops) = (on.Now, 4 + (int)Math.Round(3 * Strength));
        for (var hop = 0; hop < hops; hop++)
        {
            on.Hop(foot, on.Now, 0.36, on.Between(-0.03, 0.03), Scaled(0.08, 0.1));
            on.Wait(0.36 + on.Between(0.26, 0.32));
        }

        on.Fault(Id, start, on.Now);

        // Going nowhere for so long is a stop, too; whether the next reach counts as hard is chance.
        on.Fault("hesitation_before_crux", start, on.Now, isJudged: false);
        cycle.LookUp();
    }
}
