using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Ghosts.Motion;

/// <summary>The 33 keypoints of a pose; points of face, hands and feet sit rigidly on their segments.</summary>
internal static class KeypointMap
{
    /// <summary>Half the breadth of the knuckles, in body heights.</summary>
    private const double Knuckles = 0.018;

    public static GhostPoint[] Of(in BodyPose pose, double height)
    {
        var points = new GhostPoint[SkeletonTimeline.KeypointCount];
        Face(pose, height, points);
        Hand(pose, Limb.LeftHand, height, points);
        Hand(pose, Limb.RightHand, height, points);
        Foot(pose.LeftFoot, Keypoint.LeftHip, points);
        Foot(pose.RightFoot, Keypoint.RightHip, points);
        return points;
    }

    public static GhostPoint Point(Vector vector) => new(vector.X, vector.Y, vector.Z);

    /// <summary>Places on the head, in body heights: right, up, ahead of its middle.</summary>
    private static void Face(in BodyPose pose, double height, GhostPoint[] points)
    {
        var (head, turn) = (pose.Head, pose.Thorax);
        void Put(Keypoint keypoint, double right, double up, double ahead) =>
            points[(int)keypoint] = Point(head + turn.Apply(new Vector(right, up, -ahead) * height));
        Put(Keypoint.Nose, 0, -0.005, 0.055);
        foreach (var (side, eye) in ((int, Keypoint)[])[(-1, Keypoint.LeftEyeInner), (1, Keypoint.RightEyeInner)])
        {
            Put(eye, side * 0.010, 0.012, 0.050);
            Put(eye + 1, side * 0.018, 0.012, 0.048);
            Put(eye + 2, side * 0.026, 0.012, 0.044);
        }

        Put(Keypoint.LeftEar, -0.043, 0, 0);
        Put(Keypoint.RightEar, 0.043, 0, 0);
        Put(Keypoint.MouthLeft, -0.014, -0.026, 0.048);
        Put(Keypoint.MouthRight, 0.014, -0.026, 0.048);
    }

    /// <summary>The knuckles of index and little finger lie on both sides of the grip.</summary>
    private static void Hand(in BodyPose pose, Limb limb, double height, GhostPoint[] points)
    {
        var placed = pose[limb];
        var isLeft = limb == Limb.LeftHand ? 0 : 1;
        var along = (placed.Tip - placed.Joint).DirectionOr(Vector.Up);
        var inwards = new Vector(-Skeleton.Side(limb), 0, 0).Beside(along).DirectionOr(Vector.Up);
        points[(int)Keypoint.LeftShoulder + isLeft] = Point(placed.Root);
        points[(int)Keypoint.LeftElbow + isLeft] = Point(placed.Bend);
        points[(int)Keypoint.LeftWrist + isLeft] = Point(placed.Joint);
        points[(int)Keypoint.LeftPinky + isLeft] = Point(placed.Tip - inwards * (Knuckles * height));
        points[(int)Keypoint.LeftIndex + isLeft] = Point(placed.Tip + inwards * (Knuckles * height));
        points[(int)Keypoint.LeftThumb + isLeft] = Point(
            Vector.Between(placed.Joint, placed.Tip, 0.6) + inwards * (1.5 * Knuckles * height));
    }

    private static void Foot(in LimbPose placed, Keypoint hip, GhostPoint[] points)
    {
        points[(int)hip] = Point(placed.Root);
        points[(int)hip + 2] = Point(placed.Bend);
        points[(int)hip + 4] = Point(placed.Joint);
        points[(int)hip + 6] = Point(placed.Heel);
        points[(int)hip + 8] = Point(placed.Tip);
    }
}
