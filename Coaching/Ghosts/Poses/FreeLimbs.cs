using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>Where limbs that are on nothing are: a foot hangs against the wall, a hand at the side.</summary>
internal static class FreeLimbs
{
    /// <summary>The tip of a limb: on its support, or where it hangs.</summary>
    /// <param name="limb">The limb.</param>
    /// <param name="support">What it is on; null for nothing.</param>
    /// <param name="skeleton">The body.</param>
    /// <param name="pose">With its trunk placed.</param>
    /// <param name="footZ">How far off the wall the tip of a hanging foot is, in metres.</param>
    public static Vector TipOf(Limb limb, Support? support, Skeleton skeleton, in BodyPose pose, double footZ) =>
        support?.PlaceOf(limb) ?? Hanging(limb, skeleton, pose, footZ);

    private static Vector Hanging(Limb limb, Skeleton skeleton, in BodyPose pose, double footZ)
    {
        var root = skeleton.Root(pose, limb);
        var height = skeleton.Body.Height;
        if (limb.IsHand())
        {
            return new Vector(
                root.X + Skeleton.Side(limb) * 0.06 * height,
                root.Y - 0.8 * skeleton.Body.Reach(limb),
                root.Z - 0.02 * height);
        }

        return new Vector(
            root.X + Skeleton.Side(limb) * 0.07 * height,
            root.Y - 0.84 * skeleton.Body.Reach(limb),
            footZ);
    }
}
