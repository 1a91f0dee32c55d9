using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Ghosts;

/// <summary>
/// How far the joints of one frame are beyond their limits, in degrees, 0 or less when none is: the trunk's axes are
/// found from the keypoints of shoulders and hips, nothing of the solver's is used.
/// </summary>
internal sealed class JointAudit
{
    private readonly IReadOnlyList<GhostPoint> _frame;

    public JointAudit(IReadOnlyList<GhostPoint> frame, JointLimits limits)
    {
        _frame = frame;
        var across = Across(Keypoint.LeftShoulder, Keypoint.RightShoulder);
        var hips = Across(Keypoint.LeftHip, Keypoint.RightHip);
        var spine = (Middle(Keypoint.LeftShoulder, Keypoint.RightShoulder)
            - Middle(Keypoint.LeftHip, Keypoint.RightHip)).DirectionOr(Vector.Up);
        Turn thorax = new(across, spine, across.Cross(spine));
        Turn pelvis = new(hips, spine, hips.Cross(spine));
        var (shoulder, hip) = (BallJoint.Shoulder(limits), BallJoint.Hip(limits));
        Shoulders = Math.Max(
            Ball(shoulder, thorax, -1, Keypoint.LeftShoulder), Ball(shoulder, thorax, 1, Keypoint.RightShoulder));
        Hips = Math.Max(Ball(hip, pelvis, -1, Keypoint.LeftHip), Ball(hip, pelvis, 1, Keypoint.RightHip));
        Ankles = Math.Max(
            Ankle(limits, Keypoint.LeftKnee, Keypoint.LeftAnkle, Keypoint.LeftHeel, Keypoint.LeftFootIndex),
            Ankle(limits, Keypoint.RightKnee, Keypoint.RightAnkle, Keypoint.RightHeel, Keypoint.RightFootIndex));
        Waist = Degrees(Math.Acos(Math.Clamp(across.Dot(hips), -1, 1))) - limits.Waist;
    }

    public double Shoulders { get; }

    public double Hips { get; }

    public double Ankles { get; }

    public double Waist { get; }

    /// <summary>The worse of swing and turn; elbow and knee are two keypoints after shoulder and hip.</summary>
    private double Ball(BallJoint joint, Turn trunk, int side, Keypoint root)
    {
        var upper = Seen(trunk, side, At(root + 2) - At(root));
        var lower = Seen(trunk, side, At(root + 4) - At(root + 2));
        var turn = joint.TurnOf(upper, lower);
        var beyond = Degrees(Math.Max(joint.LeastTurn - turn, turn - joint.MostTurn));
        foreach (var (normal, least) in joint.Bounds)
        {
            beyond = Math.Max(beyond, Degrees(Math.Asin(least) - Math.Asin(Math.Clamp(normal.Dot(upper), -1, 1))));
        }

        return beyond;
    }

    private double Ankle(JointLimits limits, Keypoint knee, Keypoint ankle, Keypoint heel, Keypoint toe)
    {
        var shank = (At(knee) - At(ankle)).DirectionOr(Vector.Up);
        var sole = (At(toe) - At(heel)).DirectionOr(Vector.Up);
        var angle = Degrees(Math.Acos(Math.Clamp(shank.Dot(sole), -1, 1)));
        return Math.Max(limits.AnkleClosed - angle, angle - limits.AnkleOpen);
    }

    private static Vector Seen(Turn trunk, int side, Vector direction)
    {
        var seen = trunk.Undo(direction.DirectionOr(Vector.Up));
        return seen with { X = side * seen.X };
    }

    private Vector Across(Keypoint left, Keypoint right) => (At(right) - At(left)).DirectionOr(Vector.Up);

    private Vector Middle(Keypoint one, Keypoint other) => (At(one) + At(other)) * 0.5;

    private Vector At(Keypoint keypoint)
    {
        var point = _frame[(int)keypoint];
        return new(point.X, point.Y, point.Z);
    }

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
