using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>A limb leaving one contact and making the next.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="From">The contact it left.</param>
/// <param name="To">The contact it made.</param>
/// <param name="Air">
/// The ticks in which it travelled; a hand that was shaken out first travels only from where it turned to the hold.
/// </param>
/// <param name="Off">All ticks in which it touched nothing.</param>
internal sealed record Transition(TransitionKind Kind, LimbContact From, LimbContact To, TickRange Air, TickRange Off)
{
    public Limb Limb => To.Limb;

    public double DistancePx => From.Place.DistanceTo(To.Place);
}
