using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>Centre of mass of a pose, from the segments' masses and centres by de Leva (1996).</summary>
internal static class MassCentre
{
    public static Vector Of(in BodyPose pose)
    {
        var sum = Vector.Between(pose.Shoulders, pose.Hips, SegmentMasses.TrunkCentre) * SegmentMasses.Trunk
            + pose.Head * SegmentMasses.Head
            + Arm(pose.LeftHand) + Arm(pose.RightHand) + Leg(pose.LeftFoot) + Leg(pose.RightFoot);
        return sum * (1 / Total);
    }

    private const double Total = SegmentMasses.Trunk + SegmentMasses.Head
        + 2 * (SegmentMasses.UpperArm + SegmentMasses.Forearm + SegmentMasses.Hand)
        + 2 * (SegmentMasses.Thigh + SegmentMasses.Shank + SegmentMasses.Foot);

    private static Vector Arm(in LimbPose arm) =>
        Vector.Between(arm.Root, arm.Bend, SegmentMasses.UpperArmCentre) * SegmentMasses.UpperArm
        + Vector.Between(arm.Bend, arm.Joint, SegmentMasses.ForearmCentre) * SegmentMasses.Forearm
        + Vector.Between(arm.Joint, arm.Tip, SegmentMasses.HandCentre) * SegmentMasses.Hand;

    private static Vector Leg(in LimbPose leg) =>
        Vector.Between(leg.Root, leg.Bend, SegmentMasses.ThighCentre) * SegmentMasses.Thigh
        + Vector.Between(leg.Bend, leg.Joint, SegmentMasses.ShankCentre) * SegmentMasses.Shank
        + Vector.Between(leg.Heel, leg.Tip, SegmentMasses.FootCentre) * SegmentMasses.Foot;
}
