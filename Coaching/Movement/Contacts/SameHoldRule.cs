using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Whether two contacts of one limb are on the same hold: by the hold where both are known, else by their distance.
/// </summary>
internal sealed class SameHoldRule(MovementSettings settings, BodyScale scale)
{
    public bool Holds(LimbContact one, LimbContact other) =>
        one.Hold is { } first && other.Hold is { } second
            ? first.Id == second.Id
            : scale.BodyHeights(one.Place.DistanceTo(other.Place)) < settings.SameHoldRadius(one.Limb);
}
