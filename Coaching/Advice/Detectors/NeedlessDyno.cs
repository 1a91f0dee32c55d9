using Ascension.Coaching.Advice.OtherWays;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>
/// A jump to a hold that the ghost's model reaches without one, from the feet as they were or from higher footholds.
/// A hold on the way is the concern of <see cref="OverReachPastHold"/>.
/// </summary>
internal sealed class NeedlessDyno(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "dyno_where_static_was_possible",
        Family = "reach",
        Fixability = 0.7,
        Drills = [Drill.SlowMotion],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var jumps = climb.Tags
            .Where(tag => tag is { Technique: Technique.Dyno, Move: not null })
            .Select(tag => climb.Moves[tag.Move!.Value]).Distinct().ToList();
        if (jumps.Count == 0)
        {
            return null;
        }

        StaticReach reach = new(climb, new FilmedStances(climb), thresholds.StaticReach);
        var found = new FindingBuilder(climb, climb.PathReliability);
        var least = double.PositiveInfinity;
        foreach (var jump in jumps)
        {
            if (reach.Used(jump) is { } used)
            {
                found.Add(new TickRange(jump.ReachPhase.Start, jump.Settle.End), jump);
                least = Math.Min(least, used);
            }
        }

        return found.Build(1, -least, -thresholds.StaticReach, -0.75, ("percent", 100 * least));
    }
}
