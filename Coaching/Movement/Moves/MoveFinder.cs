using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>Builds the hand moves, with phases and figures, from what the limbs did.</summary>
internal sealed class MoveFinder(
    MovementSettings settings,
    BodyScale scale,
    TickClock clock,
    MassPath path,
    Balance balance,
    ReachSpan span,
    IReadOnlyList<LimbRecord> limbs)
{
    /// <summary>Below this peak speed, in bh/s, jerk tells more of the pose model than of the body.</summary>
    private const double SlowestPeak = 0.12;

    public IReadOnlyList<HandMove> Find()
    {
        List<Transition> hands = [.. limbs.Where(limb => limb.IsHand)
            .SelectMany(limb => limb.Transitions)
            .Where(transition => transition.Kind == TransitionKind.Move && !transition.Air.IsEmpty)
            .OrderBy(transition => transition.Air.Start)
            .ThenBy(transition => transition.Air.End)];
        var moves = new List<HandMove>(hands.Count);
        for (var i = 0; i < hands.Count; i++)
        {
            var before = i == 0 ? 0 : hands[i - 1].Air.End + 1;
            var nextStart = i + 1 < hands.Count ? hands[i + 1].Air.Start : int.MaxValue;
            moves.Add(Build(i, hands[i], before, nextStart));
        }

        return moves;
    }

    private HandMove Build(int index, Transition transition, int before, int nextStart)
    {
        var air = transition.Air;
        var prepare = new TickRange(LastContactMade(before, air.Start), air.Start - 1);
        var settleEnd = Math.Min(air.End + clock.Ticks(settings.SettleMs), clock.Count - 1);
        var settle = new TickRange(air.End + 1, Math.Max(air.End + 1, Math.Min(settleEnd, nextStart - 1)));
        var carried = new TickRange(Math.Min(prepare.Start, air.Start), air.End);
        var peak = PeakSpeed(air);
        var motion = InMotion(air);
        return new HandMove(
            index,
            transition,
            prepare,
            settle,
            scale.BodyHeights(transition.DistancePx),
            FootMoves(before, air.End),
            peak,
            SmoothnessOf(air, motion),
            Statistics.Mean(balance.Offsets(carried, transition.Limb)),
            peak > settings.DynamicSpeed,
            motion,
            span.Used(transition, limbs));
    }

    /// <summary>A hand that searches for long makes no single movement whose smoothness could be judged.</summary>
    private double SmoothnessOf(TickRange air, TickRange motion) =>
        air.Length > clock.Ticks(settings.LongestReachMs)
            ? double.NaN
            : Smoothness.Of(path, motion, clock, SlowestPeak * scale.BodyHeightPx);

    /// <summary>
    /// The body sets off before the hand and comes to rest after it; jerk is defined from rest to rest.
    /// </summary>
    private TickRange InMotion(TickRange air) => new(
        Math.Max(0, air.Start - clock.Ticks(settings.SetOffMs)),
        Math.Min(clock.Count - 1, air.End + clock.Ticks(settings.SettleMs)));

    /// <summary>The last tick before a move at which any limb made a contact.</summary>
    private int LastContactMade(int earliest, int moveStart) =>
        limbs.SelectMany(limb => limb.Contacts)
            .Select(contact => contact.Range.Start)
            .Where(start => start < moveStart)
            .Append(earliest)
            .Max();

    private int FootMoves(int from, int to) =>
        limbs.Where(limb => !limb.IsHand)
            .SelectMany(limb => limb.Transitions)
            .Count(foot => foot.Kind == TransitionKind.Move && foot.Air.End >= from && foot.Air.End <= to);

    private double PeakSpeed(TickRange range)
    {
        var peak = double.NaN;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var speed = scale.BodyHeights(path.Velocity(tick).Length);
            peak = double.IsNaN(peak) || speed > peak ? speed : peak;
        }

        return peak;
    }
}
