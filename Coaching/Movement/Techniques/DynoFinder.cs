namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A fast move in which both feet leave the wall, or one so fast that they must.</summary>
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
            if (speed > (areFeetOff ? settings.DynoSpeedShare : settings.DynoSpeedFactor))
            {
                yield return areFeetOff
                    ? tags.Build(move.Hand, move.ReachPhase, speed, settings.DynoSpeedShare, 1, move)
                    : tags.Build(
                        move.Hand, move.ReachPhase, speed,
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
