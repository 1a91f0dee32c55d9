using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>What no pose may break: reach, joint limits, the wall. All limits are hard here.</summary>
internal sealed class PoseRules(Skeleton skeleton)
{
    /// <summary>
    /// Nearest to the wall: elbows and knees, hips, shoulders; in body heights, as a body is as thick as it is tall.
    /// </summary>
    public const double BendClear = 0.017;
    public const double HipsClear = 0.057;
    public const double ShouldersClear = 0.04;

    private const double Degree = Math.PI / 180;

    private readonly double _height = skeleton.Body.Height;
    private readonly BallJoint _shoulder = BallJoint.Shoulder(skeleton.Body.Limits);
    private readonly BallJoint _hip = BallJoint.Hip(skeleton.Body.Limits);
    private readonly double _closed = Math.Cos(skeleton.Body.Limits.AnkleClosed * Degree);
    private readonly double _open = Math.Cos(skeleton.Body.Limits.AnkleOpen * Degree);

    public BallJoint JointOf(Limb limb) => limb.IsHand() ? _shoulder : _hip;

    /// <summary>Direction of the upper segment as its trunk sees it, mirrored so that +X is the limb's side.</summary>
    public static Vector Local(in BodyPose pose, Limb limb, Vector direction)
    {
        var local = (limb.IsHand() ? pose.Thorax : pose.Pelvis).Undo(direction);
        return local with { X = Skeleton.Side(limb) * local.X };
    }

    public bool TrunkIsSound(in BodyPose pose) =>
        pose.Trunk.Z >= HipsClear * _height
        && skeleton.Root(pose, Limb.LeftHand).Z >= ShouldersClear * _height
        && skeleton.Root(pose, Limb.RightHand).Z >= ShouldersClear * _height
        && Math.Abs(pose.Trunk.Twist) <= skeleton.Body.Limits.Waist * Degree;

    /// <summary>A placed limb breaks no limit and does not go through the wall.</summary>
    public bool LimbIsSound(in BodyPose pose, Limb limb)
    {
        var placed = pose[limb];
        var joint = JointOf(limb);
        var upper = Local(pose, limb, placed.Bend - placed.Root).DirectionOr(Vector.Up);
        var lower = Local(pose, limb, placed.Joint - placed.Bend).DirectionOr(Vector.Up);
        return placed.Bend.Z >= BendClear * _height
            && joint.Outside(upper) <= 0
            && joint.Overturned(joint.TurnOf(upper, lower)) <= 0
            && (limb.IsHand() || AnkleOutside(placed) <= 0);
    }

    /// <summary>
    /// How far the ankle is closed or opened too far, as a difference of cosines; 0 inside its range.
    /// </summary>
    /// <param name="leg">The leg.</param>
    /// <param name="margin">How much before its end the range is to end.</param>
    public double AnkleOutside(in LimbPose leg, double margin = 0)
    {
        var shank = (leg.Bend - leg.Joint).DirectionOr(Vector.Up);
        var sole = (leg.Tip - leg.Heel).DirectionOr(Vector.Up);
        var cos = shank.Dot(sole);
        return Math.Max(0, Math.Max(cos - _closed, _open - cos) + margin);
    }
}
