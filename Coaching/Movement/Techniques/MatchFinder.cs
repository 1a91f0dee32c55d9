using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A hand goes to the hold the other hand is on.</summary>
internal sealed class MatchFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.Match;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        foreach (var move in climb.Moves)
        {
            var to = move.Transition.To;
            if (climb.LimbOf(move.OtherHand)?.ContactAt(to.Range.Start) is { } other && IsSame(climb, to, other))
            {
                // By the holds it is certain, else the nearer the surer.
                var distance = to.Hold is null || other.Hold is null ? Distance(climb, to, other) : 0;
                yield return tags.Build(move.Hand, move.ReachPhase, -distance, -settings.MatchDistance, 0, move);
            }
        }
    }

    /// <summary>Whether two hands' contacts are on one hold.</summary>
    public bool IsSame(ClimbMovement climb, LimbContact one, LimbContact other) =>
        one.Hold is { } first && other.Hold is { } second
            ? first.Id == second.Id
            : Distance(climb, one, other) < settings.MatchDistance;

    private static double Distance(ClimbMovement climb, LimbContact one, LimbContact other) =>
        climb.Scale.BodyHeights(one.Place.DistanceTo(other.Place));
}
