using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Coaching.Movement.Moves;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>A hold regripped several times after the catch.</summary>
internal sealed class HandReadjust(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "hand_readjust",
        Family = "hands",
        Fixability = 0.8,
        Drills = [Drill.GlueHands, Drill.ReadFromGround],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var found = new FindingBuilder(climb, climb.PathReliability);
        var regrips = 0;
        foreach (var move in climb.Moves)
        {
            var after = RegripsAfter(climb, move);
            if (after.Count >= thresholds.Regrips)
            {
                found.Add(new TickRange(move.ReachPhase.End + 1, after[^1].Off.End), move);
                regrips += after.Count;
            }
        }

        return found.Build(1, regrips, thresholds.Regrips, 8, ("regrips", regrips));
    }

    private List<Transition> RegripsAfter(ClimbMovement climb, HandMove move)
    {
        var latest = move.ReachPhase.End + climb.Clock.Ticks(thresholds.RegripWindowMs);
        return [.. climb.LimbOf(move.Hand)!.Transitions.Where(transition =>
            transition.Kind == TransitionKind.Replace
            && transition.Off.Start > move.ReachPhase.End
            && transition.Off.Start <= latest)];
    }
}
