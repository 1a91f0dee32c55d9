namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A strongly bent arm holds the body while the other hand is in the air.</summary>
internal sealed class LockOffFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.LockOff;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var (shortest, flicker) = (climb.Clock.Ticks(settings.LockOffMs), climb.Clock.Ticks(settings.LongestFlickerMs));
        foreach (var move in climb.Moves)
        {
            if (climb.LimbOf(move.OtherHand) is not { } holding)
            {
                continue;
            }

            foreach (var range in TickRuns.Find(move.ReachPhase, shortest, flicker, tick =>
                holding.ContactAt(tick) is not null
                && climb.Angles.Elbow(holding.Limb, tick) < settings.LockOffElbow))
            {
                var elbow = Statistics.MeanOver(range, tick => climb.Angles.Elbow(holding.Limb, tick));
                yield return tags.Build(
                    holding.Limb, range, elbow, settings.LockOffElbow, settings.ClearLockOffElbow, move);
            }
        }
    }
}
