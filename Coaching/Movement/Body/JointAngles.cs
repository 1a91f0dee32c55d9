using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// The eight joint angles in degrees, 0 to 180, in aspect-correct pixels; NaN where a keypoint is missing.
/// </summary>
internal sealed class JointAngles
{
    private static readonly (Keypoint Before, Keypoint Joint, Keypoint After)[] Joints =
    [
        (Keypoint.LeftShoulder, Keypoint.LeftElbow, Keypoint.LeftWrist),
        (Keypoint.RightShoulder, Keypoint.RightElbow, Keypoint.RightWrist),
        (Keypoint.LeftHip, Keypoint.LeftShoulder, Keypoint.LeftElbow),
        (Keypoint.RightHip, Keypoint.RightShoulder, Keypoint.RightElbow),
        (Keypoint.LeftShoulder, Keypoint.LeftHip, Keypoint.LeftKnee),
        (Keypoint.RightShoulder, Keypoint.RightHip, Keypoint.RightKnee),
        (Keypoint.LeftHip, Keypoint.LeftKnee, Keypoint.LeftAnkle),
        (Keypoint.RightHip, Keypoint.RightKnee, Keypoint.RightAnkle),
    ];

    private readonly double[][] _degrees;

    public JointAngles(CleanTrack track)
    {
        _degrees = new double[Joints.Length][];
        for (var joint = 0; joint < Joints.Length; joint++)
        {
            var (before, at, after) = Joints[joint];
            var column = _degrees[joint] = new double[track.Clock.Count];
            for (var tick = 0; tick < column.Length; tick++)
            {
                column[tick] = Degrees(track[before, tick], track[at, tick], track[after, tick]);
            }
        }
    }

    public double this[JointAngle joint, int tick] => _degrees[(int)joint][tick];

    public ReadOnlySpan<double> Series(JointAngle joint) => _degrees[(int)joint];

    /// <summary>The elbow of a hand.</summary>
    public double Elbow(Limb hand, int tick) =>
        this[hand == Limb.LeftHand ? JointAngle.LeftElbow : JointAngle.RightElbow, tick];

    /// <summary>The knee of a foot.</summary>
    public double Knee(Limb foot, int tick) =>
        this[foot == Limb.LeftFoot ? JointAngle.LeftKnee : JointAngle.RightKnee, tick];

    /// <summary>Angle at <paramref name="joint"/> between its two neighbours; NaN when undefined.</summary>
    public static double Degrees(Point before, Point joint, Point after)
    {
        var (a, b) = (before - joint, after - joint);
        if (!(a.Length > 0) || !(b.Length > 0))
        {
            return double.NaN;
        }

        return Math.Abs(Math.Atan2(a.X * b.Y - a.Y * b.X, a.X * b.X + a.Y * b.Y)) * 180 / Math.PI;
    }
}
