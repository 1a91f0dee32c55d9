using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Drops places where a hand only seems to hold: where it slows down on its way, and short visits elsewhere after which
/// it is back on the same hold. Feet are left alone: they do tap and stand for short.
/// </summary>
internal sealed class TouchFilter(MovementSettings settings, BodyScale scale, TickClock clock)
{
    private readonly SameHoldRule _sameHold = new(settings, scale);

    public List<LimbContact> Drop(List<LimbContact> contacts)
    {
        if (contacts is not [{ Limb: Limb.LeftHand or Limb.RightHand }, ..])
        {
            return contacts;
        }

        var holds = ByHold(contacts);
        holds.RemoveAll(hold => Ticks(hold) < clock.Ticks(settings.ShortestHeldMs) && !IsCutByTheVideo(hold));
        for (var i = 1; i < holds.Count - 1; i++)
        {
            if (Ticks(holds[i]) < clock.Ticks(settings.ShortestVisitMs)
                && _sameHold.Holds(holds[i - 1][^1], holds[i + 1][0]))
            {
                holds.RemoveAt(i);
            }
        }

        return [.. holds.SelectMany(hold => hold)];
    }

    /// <summary>Who holds when the video begins or ends may have held for longer than is seen.</summary>
    private bool IsCutByTheVideo(List<LimbContact> hold) =>
        hold[0].Range.Start <= 1 || hold[^1].Range.End >= clock.Count - 2;

    private static int Ticks(List<LimbContact> hold) => hold[^1].Range.End - hold[0].Range.Start + 1;

    private List<List<LimbContact>> ByHold(List<LimbContact> contacts)
    {
        List<List<LimbContact>> holds = [];
        foreach (var contact in contacts)
        {
            if (holds is [.., var last] && _sameHold.Holds(last[^1], contact))
            {
                last.Add(contact);
            }
            else
            {
                holds.Add([contact]);
            }
        }

        return holds;
    }
}
