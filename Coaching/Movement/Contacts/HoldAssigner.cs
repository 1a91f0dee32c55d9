using Ascension.Coaching.Movement.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Says which hold each contact is on. A foot that rests beside all holds hangs in the air and makes no contact; a hand
/// that rests there long enough holds something the map lacks. A map on which most of the hands' time has no place is
/// of another wall or another picture, and is set aside.
/// </summary>
internal sealed class HoldAssigner(Wall wall, MovementSettings settings, TickClock clock)
{
    /// <summary>Least share of the hands' contact time that must be on holds of the map.</summary>
    private const double LeastFit = 0.6;

    /// <summary>The contacts with their holds, and whether the map was of use.</summary>
    public (bool IsMapUsed, List<(LimbPath Path, List<LimbContact> Contacts)> Limbs) Assign(
        List<(LimbPath Path, List<LimbContact> Contacts)> limbs)
    {
        if (!wall.IsMapped)
        {
            return (false, limbs);
        }

        List<(LimbPath Path, List<LimbContact> Contacts)> assigned = [.. limbs.Select(limb =>
            (limb.Path, limb.Contacts.ConvertAll(contact => contact with { Hold = HoldOf(limb.Path, contact) })))];
        return Fits(assigned) ? (true, [.. assigned.Select(limb => (limb.Path, Real(limb.Contacts)))]) : (false, limbs);
    }

    // The heel of a hooked foot is on the hold, its toe is not: then the middle of the foot decides.
    private WallHold? HoldOf(LimbPath path, LimbContact contact) =>
        wall.At(path.MeanTip(contact.Range)) ?? wall.At(contact.Place);

    private static bool Fits(List<(LimbPath Path, List<LimbContact> Contacts)> limbs)
    {
        var (all, held) = (0, 0);
        foreach (var contact in limbs.Where(limb => IsHand(limb.Path.Limb)).SelectMany(limb => limb.Contacts))
        {
            all += contact.Range.Length;
            held += contact.Hold is null ? 0 : contact.Range.Length;
        }

        return held > 0 && held >= LeastFit * all;
    }

    private List<LimbContact> Real(List<LimbContact> contacts) =>
        [.. contacts.Where(contact => contact.Hold is not null
            || (IsHand(contact.Limb) && contact.Range.Length >= clock.Ticks(settings.ShortestUnmappedMs)))];

    private static bool IsHand(Limb limb) => limb is Limb.LeftHand or Limb.RightHand;
}
