using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>A hand move with its phases and its basic figures.</summary>
/// <param name="Index">0, 1, 2, ... in order of time.</param>
/// <param name="Transition">The hand's way from contact to contact.</param>
/// <param name="Prepare">From the last contact any limb made until the hand leaves; may be empty.</param>
/// <param name="Settle">The time after the new contact, cut short by the next move.</param>
/// <param name="Reach">Distance between the contacts in body heights.</param>
/// <param name="FootMoves">Foot moves since the move before.</param>
/// <param name="PeakSpeed">Highest speed of the centre of mass while reaching, in bh/s; NaN when unknown.</param>
/// <param name="Smoothness">
/// Log dimensionless jerk of the centre of mass from setting off to settling; NaN if unknown.
/// </param>
/// <param name="BalanceOffset">
/// Mean distance of the centre of mass beyond its supports while preparing and reaching, in bh; NaN when unknown.
/// </param>
/// <param name="IsDynamic">The body was thrown rather than placed.</param>
/// <param name="Motion">
/// While the body is in motion: it sets off before the hand and comes to rest after it; may reach into other moves.
/// </param>
/// <param name="ReachUsed">
/// Distance from the nearer foothold to the new hold over what the body spans; above 1 only by jumping. NaN when no
/// foot was on the wall.
/// </param>
internal sealed record HandMove(
    int Index,
    Transition Transition,
    TickRange Prepare,
    TickRange Settle,
    double Reach,
    int FootMoves,
    double PeakSpeed,
    double Smoothness,
    double BalanceOffset,
    bool IsDynamic,
    TickRange Motion,
    double ReachUsed)
{
    public Limb Hand => Transition.Limb;

    public Limb OtherHand => Hand == Limb.LeftHand ? Limb.RightHand : Limb.LeftHand;

    /// <summary>The hand is in the air.</summary>
    public TickRange ReachPhase => Transition.Air;

    /// <summary>Prepare, reach and settle together.</summary>
    public TickRange Whole => new(Prepare.IsEmpty ? ReachPhase.Start : Prepare.Start, Settle.End);
}
