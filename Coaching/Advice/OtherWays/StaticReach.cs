using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Advice.OtherWays;

/// <summary>Looks for a way to reach the hold of a jump without one.</summary>
/// <param name="climb">The climb.</param>
/// <param name="stances">Its stances.</param>
/// <param name="mostUsed">Most of what the body spans that a reach may take.</param>
internal sealed class StaticReach(ClimbMovement climb, FilmedStances stances, double mostUsed)
{
    /// <summary>Feet that leave before the hand are looked for this long before it.</summary>
    private const int FeetLeaveMs = 600;

    private const double LeastStepUp = 0.08;
    private const double LeastBelowHips = 0.15;
    private const double LegReach = 0.5;
    private const int MostFootholds = 3;

    private static readonly Limb[] Feet = [Limb.LeftFoot, Limb.RightFoot];

    private readonly double _span = new ReachSpan(climb.Scale, climb.Body.ArmSpanCm).Available;

    /// <summary>
    /// How much of what the body spans the reach takes, with the fewest steps up; null when there is no static way
    /// that costs less than the jump.
    /// </summary>
    public double? Used(HandMove jump)
    {
        var tick = Standing(jump);
        var from = stances.At(tick).With(jump.Hand, stances.On(jump.Transition.From));
        var to = stances.On(jump.Transition.To);
        if (!from.IsOn(jump.OtherHand))
        {
            return null;
        }

        var jumped = stances.Jumped(from, jump.Hand, to);
        foreach (var (feet, steps) in FootingsFrom(from, tick))
        {
            var used = UsedFrom(feet, to);
            if (used <= mostUsed && steps < jumped && stances.Static(feet, jump.Hand, to) + steps < jumped)
            {
                return used;
            }
        }

        return null;
    }

    /// <summary>The last tick before the jump at which most feet stand.</summary>
    private int Standing(HandMove jump)
    {
        var (best, most) = (jump.ReachPhase.Start, -1);
        var first = Math.Max(climb.Window.Start, best - climb.Clock.Ticks(FeetLeaveMs));
        for (var tick = best; tick >= first; tick--)
        {
            var count = climb.Feet.Count(foot => foot.ContactAt(tick) is not null);
            if (count > most)
            {
                (best, most) = (tick, count);
            }
        }

        return best;
    }

    private double UsedFrom(Stance stance, short to) => Feet
        .Where(foot => stance.IsOn(foot))
        .Select(foot => stances.PlaceOf(stance[foot]).DistanceTo(stances.PlaceOf(to)) / stances.Height / _span)
        .DefaultIfEmpty(double.PositiveInfinity)
        .Min();

    /// <summary>The feet as they are, then one of them higher, then both, with the cost of the steps.</summary>
    private IEnumerable<(Stance Stance, double Steps)> FootingsFrom(Stance from, int tick)
    {
        yield return (from, 0);
        List<(Stance Stance, double Steps, Limb Foot)> once = [];
        foreach (var foot in Feet)
        {
            foreach (var (stance, cost) in StepsUp(from, foot, tick))
            {
                once.Add((stance, cost, foot));
                yield return (stance, cost);
            }
        }

        foreach (var (stance, cost, foot) in once)
        {
            var other = foot == Limb.LeftFoot ? Limb.RightFoot : Limb.LeftFoot;
            foreach (var (both, more) in StepsUp(stance, other, tick))
            {
                yield return (both, cost + more);
            }
        }
    }

    private IEnumerable<(Stance Stance, double Cost)> StepsUp(Stance from, Limb foot, int tick)
    {
        var hips = stances.ToMetres(Point.Between(
            climb.Track[Keypoint.LeftHip, tick], climb.Track[Keypoint.RightHip, tick], 0.5));
        if (!from.IsOn(foot) || hips.IsMissing)
        {
            yield break;
        }

        var (height, low) = (stances.Height, stances.PlaceOf(from[foot]).Y);
        var higher = Enumerable.Range(0, stances.Count)
            .Select(index => (short)index)
            .Where(index => from.CountOn(index) == 0)
            .Select(index => (Index: index, Place: stances.PlaceOf(index)))
            .Where(hold => hold.Place.Y >= low + LeastStepUp * height
                && hold.Place.Y <= hips.Y - LeastBelowHips * height
                && hold.Place.DistanceTo(hips) <= LegReach * height)
            .OrderBy(hold => hold.Place.DistanceTo(hips))
            .Take(MostFootholds);
        foreach (var (index, _) in higher)
        {
            if (stances.Static(from, foot, index) is { } cost)
            {
                yield return (from.With(foot, index), cost);
            }
        }
    }
}
