using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Holds;

/// <summary>Finds footholds the climber could have stood on; without a map there are none.</summary>
internal static class FootholdFinder
{
    /// <summary>A leg reaches this far from the hips, in bh, to the ankle of a foot on the hold.</summary>
    private const double LegReach = 0.5;

    /// <summary>A foothold nearer to the hips than this, in bh, bends the knee too far.</summary>
    private const double LeastBelowHips = 0.15;

    /// <summary>
    /// A hold nobody stands on or holds, higher than both feet by a distance in bh and within reach of a leg.
    /// </summary>
    public static WallHold? Higher(ClimbMovement climb, int tick, double higherBy)
    {
        var hips = Point.Between(climb.Track[Keypoint.LeftHip, tick], climb.Track[Keypoint.RightHip, tick], 0.5);
        var feet = climb.Feet.Select(foot => foot.ContactAt(tick)).OfType<Contacts.LimbContact>().ToList();
        if (!climb.IsMapUsed || hips.IsMissing || feet.Count == 0)
        {
            return null;
        }

        var body = climb.Scale.BodyHeightPx;
        var highest = feet.Min(foot => foot.Hold?.Centre.Y ?? foot.Place.Y);
        return climb.Wall.Holds
            .Where(hold => hold.Centre.Y <= highest - higherBy * body
                && hold.Centre.Y >= hips.Y + LeastBelowHips * body
                && hold.Centre.DistanceTo(hips) <= LegReach * body
                && !IsHeld(climb, hold, tick))
            .OrderBy(hold => hold.Centre.DistanceTo(hips))
            .FirstOrDefault();
    }

    private static bool IsHeld(ClimbMovement climb, WallHold hold, int tick) =>
        climb.Limbs.Any(limb => limb.ContactAt(tick)?.Hold?.Id == hold.Id);

    /// <summary>Whether a foot sets off to another hold within a range.</summary>
    public static bool IsFootMoved(ClimbMovement climb, TickRange range) =>
        climb.Limbs.Any(limb => limb.Limb is Limb.LeftFoot or Limb.RightFoot && limb.Transitions.Any(
            foot => foot.Kind == Contacts.TransitionKind.Move && range.Contains(foot.Off.Start)));
}
