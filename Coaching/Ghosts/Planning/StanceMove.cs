using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>An edge of the graph of stances.</summary>
/// <param name="From">Stance before.</param>
/// <param name="To">Stance after.</param>
/// <param name="Limb">The limb that goes.</param>
/// <param name="Leaving">The limb that bears nothing any more after it: the same, but for a foot swap.</param>
/// <param name="Kind">How.</param>
internal readonly record struct StanceMove(Stance From, Stance To, Limb Limb, Limb Leaving, MoveKind Kind)
{
    public bool IsDynamic => Kind >= MoveKind.Deadpoint;
}
