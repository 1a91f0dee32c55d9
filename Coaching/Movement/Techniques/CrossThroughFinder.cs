using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A hand goes beyond the other hand, to the side that is not its own.</summary>
internal sealed class CrossThroughFinder(TechniqueSettings settings) : ITechniqueFinder
{
    private readonly MatchFinder _match = new(settings);

    public Technique Technique => Technique.CrossThrough;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        foreach (var move in climb.Moves)
        {
            var to = move.Transition.To;
            if (climb.LimbOf(move.OtherHand)?.ContactAt(to.Range.Start) is not { } other
                || _match.IsSame(climb, to, other))
            {
                continue;
            }

            var right = climb.Scale.BodyHeights(to.Place.X - other.Place.X);
            var beyond = move.Hand == Limb.LeftHand ? right : -right;
            if (beyond > settings.CrossDistance)
            {
                yield return tags.Build(
                    move.Hand, move.ReachPhase, beyond, settings.CrossDistance, settings.ClearCrossDistance, move);
            }
        }
    }
}
