using Ascension.Coaching.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Bodies;

/// <summary>The 33 keypoints of a body state, as a camera behind the climber sees them.</summary>
internal static class PoseBuilder
{
    private const double ShoulderShareOfTurn = 0.3;
    private const double HeadAboveShoulders = 0.446 * BodyShape.Trunk;

    public static Point[] Build(BodyState body)
    {
        var pose = new Point[SkeletonTimeline.KeypointCount];
        var lean = Radians(body.Lean);
        var up = new Point(Math.Sin(lean), Math.Cos(lean));
        var side = new Point(up.Y, -up.X);
        var neck = body.Hips + up * BodyShape.Trunk;
        var hips = side * (BodyShape.HalfHips * Math.Cos(Radians(body.Turn)));
        var shoulders = side * (BodyShape.HalfShoulders * Math.Cos(Radians(body.Turn * ShoulderShareOfTurn)));
        pose[(int)Keypoint.LeftHip] = body.Hips - hips;
        pose[(int)Keypoint.RightHip] = body.Hips + hips;
        pose[(int)Keypoint.LeftShoulder] = neck - shoulders;
        pose[(int)Keypoint.RightShoulder] = neck + shoulders;
        AddHead(pose, neck + up * HeadAboveShoulders, up, side, Radians(body.Pitch));
        AddArm(pose, body.LeftHand, Keypoint.LeftShoulder, outwards: -1);
        AddArm(pose, body.RightHand, Keypoint.RightShoulder, outwards: 1);
        AddLeg(pose, body.LeftFoot, Keypoint.LeftHip, -1, body.LeftKnee, body.LeftHook);
        AddLeg(pose, body.RightFoot, Keypoint.RightHip, 1, body.RightKnee, body.RightHook);
        return pose;
    }

    // Looking down brings the face below the ears.
    private static void AddHead(Point[] pose, Point ears, Point up, Point side, double pitch)
    {
        var face = ears - up * (0.05 * Math.Sin(pitch));
        for (var keypoint = Keypoint.Nose; keypoint <= Keypoint.MouthRight; keypoint++)
        {
            pose[(int)keypoint] = face;
        }

        pose[(int)Keypoint.LeftEar] = ears - side * 0.04;
        pose[(int)Keypoint.RightEar] = ears + side * 0.04;
    }

    private static void AddArm(Point[] pose, Point fingers, Keypoint shoulder, int outwards)
    {
        // Left and right keypoints alternate, so a limb's next joint is two further.
        var (elbow, wrist) = (shoulder + 2, shoulder + 4);
        var (pinky, index, thumb) = (shoulder + 6, shoulder + 8, shoulder + 10);
        var at = fingers - new Point(0, BodyShape.Knuckles);
        pose[(int)elbow] =
            Joint(pose[(int)shoulder], at, BodyShape.UpperArm, BodyShape.Forearm, outwards);
        pose[(int)wrist] = at;
        pose[(int)pinky] = fingers + new Point(0.01 * outwards, 0);
        pose[(int)index] = fingers - new Point(0.01 * outwards, 0);
        pose[(int)thumb] = fingers - new Point(0.02 * outwards, 0.01);
    }

    private static void AddLeg(Point[] pose, Point contact, Keypoint hip, int outwards, double bend, double hook)
    {
        var (knee, ankle, heel, toe) = (hip + 2, hip + 4, hip + 6, hip + 8);
        var at = contact + AnkleOf(outwards, hook);
        pose[(int)knee] =
            Joint(pose[(int)hip], at, BodyShape.Thigh, BodyShape.Shank, -outwards * bend);
        pose[(int)ankle] = at;
        var standing = at + new Point(-0.02 * outwards, -0.03);
        pose[(int)heel] = Point.Between(standing, contact, Math.Max(0, hook));
        pose[(int)toe] = contact + new Point(0.06 * outwards, 0.09) * Math.Max(0, hook);
    }

    /// <summary>From what touches the hold to the ankle.</summary>
    private static Point AnkleOf(int outwards, double hook)
    {
        Point standing = new(-BodyShape.ToeToAnkleIn * outwards, BodyShape.ToeToAnkleUp);
        Point hooked = hook > 0 ? new(-0.01 * outwards, 0.03) : new(-0.07 * outwards, -0.03);
        return Point.Between(standing, hooked, Math.Abs(hook));
    }

    /// <summary>The middle joint of two bones; on the straight line when the ends are too far apart.</summary>
    private static Point Joint(Point from, Point to, double first, double second, double bend)
    {
        var way = to - from;
        var distance = Math.Clamp(way.Length, Math.Abs(first - second) + 1e-6, first + second - 1e-6);
        var along = (first * first - second * second + distance * distance) / (2 * distance);
        var aside = Math.Sqrt(Math.Max(0, first * first - along * along));
        var unit = way * (1 / way.Length);
        return from + unit * along + new Point(unit.Y, -unit.X) * (aside * bend);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
