using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>The places that limbs rested at, each once.</summary>
internal static class LimbPlaces
{
    /// <summary>Contacts nearer than this, in bh, are on one hold.</summary>
    private const double OneHold = 0.05;

    public static IReadOnlyList<LimbPlace> Of(ClimbMovement climb)
    {
        List<LimbPlace> places = [];
        foreach (var limb in climb.Limbs)
        {
            foreach (var contact in limb.Contacts)
            {
                var isKnown = places.Exists(other => other.IsHand == limb.IsHand
                    && climb.Scale.BodyHeights(other.Place.DistanceTo(contact.Place)) < OneHold);
                if (!isKnown)
                {
                    places.Add(new(contact.Place, limb.IsHand));
                }
            }
        }

        return places;
    }
}
