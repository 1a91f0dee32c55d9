using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>
/// While a hand reaches, a straight free leg is held still to the side, or behind or before the standing leg. Without a
/// hold map a leg that hangs still counts as standing, so that only flags that are still on their way are seen.
/// </summary>
internal sealed class FlagFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.Flag;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        var (shortest, flicker) = (climb.Clock.Ticks(settings.FlagMs), climb.Clock.Ticks(settings.LongestFlickerMs));
        foreach (var leg in LegKeypoints.Both)
        {
            var (free, standing) = (climb.LimbOf(leg.Limb), climb.LimbOf(Opposite(leg).Limb));
            if (free is null || standing is null)
            {
                continue;
            }

            foreach (var range in TickRuns.Find(
                climb.Window, shortest, flicker, tick => IsFlagged(climb, leg, free, standing, tick)))
            {
                if (climb.Moves.Any(move => move.ReachPhase.Overlaps(range)))
                {
                    yield return tags.Build(
                        leg.Limb, range, Statistics.MeanOver(range, tick => Math.Abs(Sideways(climb, leg, tick))),
                        settings.FlagSideways, settings.ClearFlagSideways);
                }
            }
        }
    }

    private bool IsFlagged(ClimbMovement climb, LegKeypoints leg, LimbRecord free, LimbRecord standing, int tick) =>
        free.ContactAt(tick) is null
        && standing.ContactAt(tick) is { } support
        && climb.Angles.Knee(leg.Limb, tick) > settings.FlagKnee
        && SpeedAgainstHips(climb, leg, tick) < settings.FlagSpeed
        && (Math.Abs(Sideways(climb, leg, tick)) > settings.FlagSideways
            || Crossing(climb, leg, support, tick) > settings.FlagCrossing);

    /// <summary>How far the foot is beside the middle of the hips.</summary>
    private static double Sideways(ClimbMovement climb, LegKeypoints leg, int tick) =>
        climb.Scale.BodyHeights(AgainstHips(climb, leg, tick).X);

    /// <summary>How far a foot is beyond the standing one, on the side that is not its own.</summary>
    private static double Crossing(ClimbMovement climb, LegKeypoints leg, LimbContact support, int tick)
    {
        var right = climb.Scale.BodyHeights(climb.Track[leg.Ankle, tick].X - support.Place.X);
        return leg.Limb.IsLeft() ? right : -right;
    }

    private static double SpeedAgainstHips(ClimbMovement climb, LegKeypoints leg, int tick)
    {
        if (tick == 0 || tick >= climb.Clock.Count - 1)
        {
            return double.NaN;
        }

        var way = AgainstHips(climb, leg, tick - 1).DistanceTo(AgainstHips(climb, leg, tick + 1));
        return climb.Scale.BodyHeights(way) / (2 * climb.Clock.StepSeconds);
    }

    private static Point AgainstHips(ClimbMovement climb, LegKeypoints leg, int tick) =>
        climb.Track[leg.Ankle, tick]
        - Point.Between(climb.Track[Keypoint.LeftHip, tick], climb.Track[Keypoint.RightHip, tick], 0.5);

    private static LegKeypoints Opposite(LegKeypoints leg) =>
        leg == LegKeypoints.Left ? LegKeypoints.Right : LegKeypoints.Left;
}
