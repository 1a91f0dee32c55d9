using Ascension.Coaching.Advice.OtherWays;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using Ascension.Coaching.Movement.Phases;
using Ascension.Coaching.Movement.Techniques;

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
        Drills = [Drill.CrossTraverse, Drill.TwistLock],
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

        return found.Build(1, most, thresholds.CrossSaves, 0.7, ("percent", 100 * most));
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

    /// <summary>What the cross and the move after it cost, with the feet where the climber had them.</summary>
    private static double? Crossing(FilmedStances stances, HandMove match, HandMove onwards, HandMove next)
    {
        var target = stances.On(onwards.Transition.To);
        var before = Leaving(stances, match);
        var later = Leaving(stances, onwards).With(match.Hand, before[match.Hand]);
        var cross = Cheaper(
            stances.Static(before, match.Hand, target), stances.Static(later, match.Hand, target));
        var after = Leaving(stances, next)
            .With(match.Hand, target)
            .With(match.OtherHand, before[match.OtherHand]);
        var to = stances.On(next.Transition.To);
        return stances.AreHandsCrossed(after.With(match.OtherHand, to))
            ? null
            : cross + stances.Static(after, match.OtherHand, to);
    }

    private static Stance Leaving(FilmedStances stances, HandMove move) =>
        stances.At(move.ReachPhase.Start).With(move.Hand, stances.On(move.Transition.From));

    private static double? Cheaper(double? one, double? other) =>
        one is null || other < one ? other : one;
}
