using Ascension.Climbs.Motion;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>
/// A body of known size whose joints follow from hands, feet, hips and lean; body heights, y upwards.
/// </summary>
internal sealed class Climber
{
    public const double UpperArm = 0.16;
    public const double Forearm = 0.153;
    public const double Thigh = 0.2274;
    public const double Shank = 0.2529;
    public const double Trunk = 0.2915;
    private const double HalfShoulders = 0.11;
    private const double HalfHips = 0.07;
    private const double Knuckles = 0.03;

    public required Channel LeftHand { get; init; }

    public required Channel RightHand { get; init; }

    public required Channel LeftFoot { get; init; }

    public required Channel RightFoot { get; init; }

    public required Channel Hips { get; init; }

    /// <summary>Sideways lean of the trunk in degrees, in X.</summary>
    public required Channel Lean { get; init; }

    public Point[] PoseAt(double time)
    {
        var pose = new Point[SkeletonTimeline.KeypointCount];
        var hips = Hips.At(time);
        var lean = Lean.At(time).X * Math.PI / 180;
        var up = new Point(Math.Sin(lean), Math.Cos(lean));
        var side = new Point(up.Y, -up.X);
        var neck = hips + up * Trunk;
        pose[(int)Keypoint.LeftHip] = hips - side * HalfHips;
        pose[(int)Keypoint.RightHip] = hips + side * HalfHips;
        pose[(int)Keypoint.LeftShoulder] = neck - side * HalfShoulders;
        pose[(int)Keypoint.RightShoulder] = neck + side * HalfShoulders;
        AddHead(pose, neck, up, side);
        AddArm(pose, LeftHand.At(time), Keypoint.LeftShoulder, outwards: -1);
        AddArm(pose, RightHand.At(time), Keypoint.RightShoulder, outwards: 1);
        AddLeg(pose, LeftFoot.At(time), Keypoint.LeftHip, outwards: -1);
        AddLeg(pose, RightFoot.At(time), Keypoint.RightHip, outwards: 1);
        return pose;
    }

    private static void AddHead(Point[] pose, Point neck, Point up, Point side)
    {
        var head = neck + up * (0.446 * Trunk);
        for (var keypoint = Keypoint.Nose; keypoint <= Keypoint.MouthRight; keypoint++)
        {
            pose[(int)keypoint] = head;
        }

        pose[(int)Keypoint.LeftEar] = head - side * 0.04;
        pose[(int)Keypoint.RightEar] = head + side * 0.04;
    }

    private static void AddArm(Point[] pose, Point hand, Keypoint shoulder, int outwards)
    {
        // Left and right keypoints alternate, so a limb's next joint is two further.
        var (elbow, wrist) = (shoulder + 2, shoulder + 4);
        var (pinky, index, thumb) = (shoulder + 6, shoulder + 8, shoulder + 10);
        var at = hand - new Point(0, Knuckles);
        pose[(int)elbow] = Joint(pose[(int)shoulder], at, UpperArm, Forearm, outwards);
        pose[(int)wrist] = at;
        pose[(int)pinky] = hand + new Point(0.01 * outwards, 0);
        pose[(int)index] = hand - new Point(0.01 * outwards, 0);
        pose[(int)thumb] = hand - new Point(0.02 * outwards, 0.01);
    }

    private static void AddLeg(Point[] pose, Point foot, Keypoint hip, int outwards)
    {
        var (knee, ankle, heel, toe) = (hip + 2, hip + 4, hip + 6, hip + 8);
        pose[(int)knee] = Joint(pose[(int)hip], foot, Thigh, Shank, -outwards);
        pose[(int)ankle] = foot;
        pose[(int)heel] = foot - new Point(0.02 * outwards, 0.02);
        pose[(int)toe] = foot + new Point(0.05 * outwards, -0.02);
    }

    /// <summary>The middle joint of two bones; on the straight line when the ends are too far apart.</summary>
    private static Point Joint(Point from, Point to, double first, double second, int bend)
    {
        var way = to - from;
        var distance = Math.Clamp(way.Length, Math.Abs(first - second) + 1e-6, first + second - 1e-6);
        var along = (first * first - second * second + distance * distance) / (2 * distance);
        var aside = Math.Sqrt(Math.Max(0, first * first - along * along));
        var unit = way * (1 / way.Length);
        return from + unit * along + new Point(unit.Y, -unit.X) * (aside * bend);
    }
}
