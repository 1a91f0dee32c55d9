using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>
/// What the muscles of a limb have to hold: the size of the moments about its two joints, from the force at the hold
/// and the weight of the segments beyond the joint, in the plane of the wall. A proxy: joints' distances from the wall
/// are not seen, and muscles that work against each other do not show.
/// </summary>
internal sealed class JointMoments(CleanTrack track, BodyScale scale, WallLean lean)
{
    /// <summary>Elbow and shoulder together, in body weights times body heights; NaN when a joint is unseen.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="tick">When.</param>
    /// <param name="force">What its hold does; null when it touches none.</param>
    /// <param name="at">Where the hold is, in wall pixels.</param>
    public double OfArm(ArmKeypoints arm, int tick, ContactForce? force, Point at)
    {
        var (shoulder, elbow, wrist) = (track[arm.Shoulder, tick], track[arm.Elbow, tick], track[arm.Wrist, tick]);
        var forearm = Point.Between(elbow, wrist, SegmentMasses.ForearmCentre);
        var upper = Point.Between(shoulder, elbow, SegmentMasses.UpperArmCentre);
        var atElbow = OfForce(elbow, force, at)
            + OfWeight(elbow, forearm, SegmentMasses.Forearm) + OfWeight(elbow, wrist, SegmentMasses.Hand);
        var atShoulder = OfForce(shoulder, force, at)
            + OfWeight(shoulder, forearm, SegmentMasses.Forearm) + OfWeight(shoulder, wrist, SegmentMasses.Hand)
            + OfWeight(shoulder, upper, SegmentMasses.UpperArm);
        return Math.Abs(atElbow) + Math.Abs(atShoulder);
    }

    /// <summary>Knee and hip together, in body weights times body heights; NaN when a joint is unseen.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="tick">When.</param>
    /// <param name="force">What its hold does; null when it touches none.</param>
    /// <param name="at">Where the hold is, in wall pixels.</param>
    public double OfLeg(LegKeypoints leg, int tick, ContactForce? force, Point at)
    {
        var (hip, knee, ankle) = (track[leg.Hip, tick], track[leg.Knee, tick], track[leg.Ankle, tick]);
        var shank = Point.Between(knee, ankle, SegmentMasses.ShankCentre);
        var thigh = Point.Between(hip, knee, SegmentMasses.ThighCentre);
        var atKnee = OfForce(knee, force, at)
            + OfWeight(knee, shank, SegmentMasses.Shank) + OfWeight(knee, ankle, SegmentMasses.Foot);
        var atHip = OfForce(hip, force, at)
            + OfWeight(hip, shank, SegmentMasses.Shank) + OfWeight(hip, ankle, SegmentMasses.Foot)
            + OfWeight(hip, thigh, SegmentMasses.Thigh);
        return Math.Abs(atKnee) + Math.Abs(atHip);
    }

    private double OfForce(Point joint, ContactForce? force, Point at)
    {
        if (force is not { } known)
        {
            return 0;
        }

        // Pixels grow downwards, forces point up.
        var arm = at - joint;
        return scale.BodyHeights(arm.X * known.Up + arm.Y * known.Right);
    }

    private double OfWeight(Point joint, Point centre, double mass) =>
        -scale.BodyHeights(centre.X - joint.X) * mass * lean.Along;
}
