using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Motion;

/// <summary>
/// How far joints turn from one pose to another, in degrees: flexion of elbows and knees, and the direction of upper
/// arms and thighs against the trunk.
/// </summary>
internal static class JointChange
{
    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    public static double Largest(in BodyPose from, in BodyPose to)
    {
        double largest = 0;
        foreach (var limb in Limbs)
        {
            var (one, other) = (from[limb], to[limb]);
            largest = Math.Max(largest, Math.Abs(Flexion(one) - Flexion(other)));
            var before = PoseRules.Local(from, limb, one.Bend - one.Root).DirectionOr(Vector.Up);
            var after = PoseRules.Local(to, limb, other.Bend - other.Root).DirectionOr(Vector.Up);
            largest = Math.Max(largest, Angle(before, after));
        }

        return largest;
    }

    public static double Flexion(in LimbPose limb) => Angle(
        (limb.Bend - limb.Root).DirectionOr(Vector.Up), (limb.Joint - limb.Bend).DirectionOr(Vector.Up));

    private static double Angle(Vector one, Vector other) =>
        Math.Atan2(one.Cross(other).Length, one.Dot(other)) * 180 / Math.PI;
}
