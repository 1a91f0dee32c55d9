using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// What the muscles hold: the moments about elbow and shoulder, knee and hip from the force at the tip and the weight
/// of the segments, each as a share of what the joint can hold, squared and added up. Strengths in body weights times
/// body heights, after the isometric norms in D. B. Chaffin, G. B. J. Andersson and B. J. Martin, <i>Occupational
/// Biomechanics</i>, for an adult of 70 kg and 1.75 m, rounded.
/// </summary>
internal sealed class JointEffort(BodyModel body, Vector up)
{
    private const double ElbowStrength = 0.06;
    private const double ShoulderStrength = 0.08;
    private const double KneeStrength = 0.16;
    private const double HipStrength = 0.18;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    public double Of(in BodyPose pose, ReadOnlySpan<Vector> forces)
    {
        double effort = 0;
        foreach (var limb in Limbs)
        {
            effort += OfLimb(limb, pose[limb], forces[(int)limb]);
        }

        return effort;
    }

    private double OfLimb(Limb limb, in LimbPose placed, Vector force)
    {
        var isHand = limb.IsHand();
        var lower = Weight(
            placed.Bend, placed.Joint,
            isHand ? SegmentMasses.ForearmCentre : SegmentMasses.ShankCentre,
            isHand ? SegmentMasses.Forearm : SegmentMasses.Shank);
        var upper = Weight(
            placed.Root, placed.Bend,
            isHand ? SegmentMasses.UpperArmCentre : SegmentMasses.ThighCentre,
            isHand ? SegmentMasses.UpperArm : SegmentMasses.Thigh);
        var end = (Centre: placed.Joint, Weight: up * -(isHand ? SegmentMasses.Hand : SegmentMasses.Foot));
        var atBend = Moment(placed.Bend, placed.Tip, force) + Moment(placed.Bend, lower.Centre, lower.Weight)
            + Moment(placed.Bend, end.Centre, end.Weight);
        var atRoot = Moment(placed.Root, placed.Tip, force) + Moment(placed.Root, lower.Centre, lower.Weight)
            + Moment(placed.Root, end.Centre, end.Weight) + Moment(placed.Root, upper.Centre, upper.Weight);
        var (bend, root, penalty) = isHand
            ? (ElbowStrength, ShoulderStrength, body.Limits.ArmPenalty)
            : (KneeStrength, HipStrength, body.Limits.LegPenalty);
        return penalty * (Square(atBend, bend) + Square(atRoot, root));
    }

    private (Vector Centre, Vector Weight) Weight(Vector from, Vector to, double share, double mass) =>
        (Vector.Between(from, to, share), up * -mass);

    private static Vector Moment(Vector joint, Vector at, Vector force) => (at - joint).Cross(force);

    private double Square(Vector moment, double strength)
    {
        var share = moment.Length / (body.Height * strength);
        return share * share;
    }
}
