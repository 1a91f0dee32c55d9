using Ascension.Coaching.Advice.OtherWays;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Phases;
using Ascension.Coaching.Movement.Techniques;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Advice.Detectors;

/// <summary>
/// Both hands on one hold and then the first one on, where the second could have gone past it at once. Both ways are
/// priced by the ghost's model with the move that follows, and the crossing one must leave the hands uncrossed.
/// </summary>
internal sealed class MatchInsteadOfCross(DetectorThresholds thresholds) : IDetector
{
    public DetectorTraits Traits { get; } = new()
    {
        Id = "matching_where_a_cross_would_do",
        Family = "reach",
        Fixability = 0.7,
        FixLoads = [BodyPart.Shoulder],
        Drills = [Drill.CrossThroughTraverse],
    };

    public Finding? Detect(ClimbMovement climb)
    {
        var matches = climb.Tags
            .Where(tag => tag is { Technique: Technique.Match, Move: not null })
            .Select(tag => tag.Move!.Value).ToHashSet();
        FilmedStances? stances = null;
        var found = new FindingBuilder(climb, climb.PathReliability);
        double most = 0;
        for (var index = 0; index + 2 < climb.Moves.Count; index++)
        {
            if (matches.Contains(index) && LeadsOn(climb, climb.Moves[index], climb.Moves[index + 1])
                && Saved(climb, stances ??= new FilmedStances(climb), index) is { } saved
                && saved > thresholds.CrossSaves)
            {
                var (from, to) = (climb.Moves[index], climb.Moves[index + 1]);
                found.Add(new TickRange(from.ReachPhase.Start, to.ReachPhase.End), from);
                most = Math.Max(most, saved);
            }
        }

        return found.Build(1, most, thresholds.CrossSaves, 0.4, ("percent", 100 * most));
    }

    /// <summary>The hand that was there first goes on soon, and nobody rests in between.</summary>
    private bool LeadsOn(ClimbMovement climb, HandMove match, HandMove onwards)
    {
        TickRange between = new(match.ReachPhase.End, onwards.ReachPhase.Start);
        return onwards.Hand == match.OtherHand
            && !match.IsDynamic && !onwards.IsDynamic
            && between.Length <= climb.Clock.Ticks(thresholds.MatchedMs)
            && !climb.Pauses.Any(pause => pause.Kind == PauseKind.Rest && pause.Range.Overlaps(between));
    }

    /// <summary>The share of the cost that the cross saves; null when there is no cross.</summary>
    private static double? Saved(ClimbMovement climb, FilmedStances stances, int index)
    {
        var (match, onwards) = (climb.Moves[index], climb.Moves[index + 1]);
        var target = stances.On(onwards.Transition.To);
        if (target == stances.On(match.Transition.To))
        {
            return null;
        }

        double made = 0;
        foreach (var move in climb.Moves.Skip(index).Take(3))
        {
            made += stances.Made(Leaving(stances, move), move.Hand, stances.On(move.Transition.To));
        }

        return Crossing(stances, match, onwards, climb.Moves[index + 2]) is { } crossed
            ? (made - crossed) / made
            : null;
    }

    /// <summary>What the cross and the move after it cost, each with feet the climber had in these moves.</summary>
    private static double? Crossing(FilmedStances stances, HandMove match, HandMove onwards, HandMove next)
    {
        var (target, to) = (stances.On(onwards.Transition.To), stances.On(next.Transition.To));
        var before = Leaving(stances, match);
        var crossed = before.With(match.Hand, target);
        if (stances.AreHandsCrossed(crossed.With(match.OtherHand, to)))
        {
            return null;
        }

        var (onwardsFeet, nextFeet) = (Leaving(stances, onwards), Leaving(stances, next));
        return Cheapest(stances, match.Hand, target, before, WithFeet(before, onwardsFeet))
            + Cheapest(
                stances, match.OtherHand, to,
                crossed, WithFeet(crossed, onwardsFeet), WithFeet(crossed, nextFeet));
    }

    private static double? Cheapest(FilmedStances stances, Limb hand, short to, params ReadOnlySpan<Stance> ways)
    {
        double? least = null;
        foreach (var from in ways)
        {
            if (stances.Static(from, hand, to) is { } cost && !(cost >= least))
            {
                least = cost;
            }
        }

        return least;
    }

    private static Stance WithFeet(Stance hands, Stance feet) =>
        hands with { LeftFoot = feet.LeftFoot, RightFoot = feet.RightFoot };

    private static Stance Leaving(FilmedStances stances, HandMove move) =>
        stances.At(move.ReachPhase.Start).With(move.Hand, stances.On(move.Transition.From));
}
