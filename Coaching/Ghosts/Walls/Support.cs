using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>Something a limb can be on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where, without the offset of a limb that shares it.</param>
/// <param name="Quality">What it gives a hand, 0 to 1; 0 for feet only.</param>
/// <param name="Sides">How far aside two limbs are that share it; null when it takes one.</param>
/// <param name="HandForces">Directions in which it can act on a hand; empty for feet only.</param>
/// <param name="FootForces">Directions in which it can act on a foot.</param>
/// <param name="HoldId">The hold; null for wall and floor.</param>
internal sealed record Support(
    SupportKind Kind,
    Vector Place,
    double Quality,
    WallSizes? Sides,
    ForceDirection[] HandForces,
    ForceDirection[] FootForces,
    string? HoldId)
{
    /// <summary>Takes two limbs, side by side.</summary>
    public bool IsShared => Sides is not null;

    public bool IsForHands => HandForces.Length > 0;

    public ForceDirection[] Forces(Limb limb) => limb.IsHand() ? HandForces : FootForces;

    /// <summary>
    /// Where a limb's tip is on it: on what takes two, each has its own half always, so that nobody has to make room.
    /// </summary>
    public Vector PlaceOf(Limb limb)
    {
        if (Sides is not { } sides)
        {
            return Place;
        }

        var aside = limb.IsHand() ? sides.HandAside : sides.FootAside;
        return Place with { X = Place.X + (limb.IsLeft() ? -aside : aside) };
    }
}
