using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// What a map of the holds makes of contacts. A foot that rests beside all holds hangs in the air and makes no contact;
/// a hand that rests there long enough holds something the map lacks. A map on which most of the hands' time has no
/// place is of another wall or another picture.
/// </summary>
internal sealed class HoldFit(MovementSettings settings, TickClock clock)
{
    /// <summary>Least share of the hands' contact time that must be on holds of the map.</summary>
    private const double LeastFit = 0.6;

    /// <summary>Whether the map is of this wall.</summary>
    public static bool Fits(IEnumerable<LimbContact> contacts)
    {
        var (all, held) = (0, 0);
        foreach (var contact in contacts.Where(contact => IsHand(contact.Limb)))
        {
            all += contact.Range.Length;
            held += contact.Hold is null ? 0 : contact.Range.Length;
        }

        return held > 0 && held >= LeastFit * all;
    }

    /// <summary>The contacts that are ones by the map.</summary>
    public List<LimbContact> Real(List<LimbContact> contacts) =>
        [.. contacts.Where(contact => contact.Hold is not null
            || (IsHand(contact.Limb) && contact.Range.Length >= clock.Ticks(settings.ShortestUnmappedMs)))];

    private static bool IsHand(Limb limb) => limb is Limb.LeftHand or Limb.RightHand;
}
