namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A dynamic move in which both feet leave the wall, or one so fast that they must.</summary>
internal sealed class DynoFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.Dyno;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        foreach (var move in climb.Moves)
        {
            var speed = move.PeakSpeed / climb.Settings.DynamicSpeed;
            var areFeetOff = AreFeetOff(climb, new TickRange(move.ReachPhase.Start, move.Settle.End));
            if (move.IsDynamic && (areFeetOff || speed > settings.DynoSpeedFactor))
            {
                yield return tags.Build(
                    move.Hand, move.ReachPhase, areFeetOff ? settings.ClearDynoSpeedFactor : speed,
                    settings.DynoSpeedFactor, settings.ClearDynoSpeedFactor, move);
            }
        }
    }

    private static bool AreFeetOff(ClimbMovement climb, TickRange range)
    {
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            if (climb.Feet.Any() && climb.Feet.All(foot => foot.ContactAt(tick) is null))
            {
                return true;
            }
        }

        return false;
    }
}
