using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>Finds the moments in which both feet come off together while a hand reaches or settles.</summary>
internal static class CutLooseFinder
{
    private const int TogetherMs = 300;
    private const int ShortestMs = 200;

    public static IEnumerable<CutLoose> Find(ClimbMovement climb)
    {
        if (climb.Feet.ToList() is not [var one, var other])
        {
            yield break;
        }

        foreach (var left in one.Transitions)
        {
            foreach (var right in other.Transitions)
            {
                if (BothOff(climb, left, right) is { } range
                    && MoveDuring(climb, range) is { IsDynamic: false } move
                    && !IsSettingOff(move, left, right))
                {
                    yield return new CutLoose(move, range);
                }
            }
        }
    }

    /// <summary>With the first move, both feet leave the ground for holds.</summary>
    private static bool IsSettingOff(HandMove move, Transition left, Transition right) =>
        move.Index == 0 && left.Kind == TransitionKind.Move && right.Kind == TransitionKind.Move;

    private static TickRange? BothOff(ClimbMovement climb, Transition one, Transition other)
    {
        var both = one.Off.Intersect(other.Off);
        return Math.Abs(one.Off.Start - other.Off.Start) <= climb.Clock.Ticks(TogetherMs)
            && both.Length >= climb.Clock.Ticks(ShortestMs)
            ? new TickRange(Math.Min(one.Off.Start, other.Off.Start), both.End)
            : null;
    }

    private static HandMove? MoveDuring(ClimbMovement climb, TickRange range) =>
        climb.Moves.FirstOrDefault(move => move.ReachPhase.Overlaps(range) || move.Settle.Overlaps(range));
}
