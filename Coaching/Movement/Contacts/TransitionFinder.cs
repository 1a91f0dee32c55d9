using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>Names what a limb did between its contacts.</summary>
internal sealed class TransitionFinder(MovementSettings settings, BodyScale scale, TickClock clock)
{
    private readonly SameHoldRule _sameHold = new(settings, scale);

    public IEnumerable<Transition> Find(LimbPath path, IReadOnlyList<LimbContact> contacts)
    {
        for (var i = 1; i < contacts.Count; i++)
        {
            var (from, to) = (contacts[i - 1], contacts[i]);
            var off = new TickRange(from.Range.End + 1, to.Range.Start - 1);
            var kind = KindOf(from, to, off);
            yield return new Transition(kind, from, to, Air(path, kind, to, off), off);
        }
    }

    private TransitionKind KindOf(LimbContact from, LimbContact to, TickRange off) =>
        !_sameHold.Holds(from, to) ? TransitionKind.Move
        : off.Length <= clock.Ticks(settings.LongestReadjustMs) ? TransitionKind.Replace
        : TransitionKind.Return;

    /// <summary>A hand off for long travels only from the point farthest from the hold it then takes.</summary>
    private TickRange Air(LimbPath path, TransitionKind kind, LimbContact to, TickRange off)
    {
        if (to.Limb is not (Limb.LeftHand or Limb.RightHand) || off.Length <= clock.Ticks(settings.LongestReachMs))
        {
            return off;
        }

        if (kind == TransitionKind.Return)
        {
            return new TickRange(off.End + 1, off.End);
        }

        var (farthest, distance) = (off.Start, -1.0);
        for (var tick = off.Start; tick <= off.End; tick++)
        {
            var candidate = path[tick].DistanceTo(to.Place);
            if (candidate > distance)
            {
                (farthest, distance) = (tick, candidate);
            }
        }

        return new TickRange(farthest, off.End);
    }
}
