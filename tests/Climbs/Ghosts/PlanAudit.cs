using Ascension.Coaching.Ghosts;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Ghosts;

/// <summary>
/// Looks at the frames of a plan from outside, by its keypoints alone: worst error of segment lengths, of limbs on
/// their
/// holds, of joints against their limits, and the largest turn of a joint from frame to frame outside of jumps.
/// </summary>
internal sealed class PlanAudit
{
    private static readonly (Limb Limb, Keypoint Root, Keypoint Bend, Keypoint Joint)[] Chains =
    [
        (Limb.LeftHand, Keypoint.LeftShoulder, Keypoint.LeftElbow, Keypoint.LeftWrist),
        (Limb.RightHand, Keypoint.RightShoulder, Keypoint.RightElbow, Keypoint.RightWrist),
        (Limb.LeftFoot, Keypoint.LeftHip, Keypoint.LeftKnee, Keypoint.LeftAnkle),
        (Limb.RightFoot, Keypoint.RightHip, Keypoint.RightKnee, Keypoint.RightAnkle),
    ];

    public PlanAudit(GhostPlan plan, Route route, BodyModel body)
    {
        for (var i = 0; i < plan.Frames.Count; i++)
        {
            var frame = plan.Frames[i].Keypoints;
            Lengths(frame, body);
            JointAudit joints = new(frame, body.Limits);
            WorstShoulder = Math.Max(WorstShoulder, joints.Shoulders);
            WorstHip = Math.Max(WorstHip, joints.Hips);
            WorstAnkle = Math.Max(WorstAnkle, joints.Ankles);
            WorstWaist = Math.Max(WorstWaist, joints.Waist);
            foreach (var chain in Chains)
            {
                var flexion = Flexion(frame, chain);
                var most = chain.Limb is Limb.LeftHand or Limb.RightHand ? body.Limits.Elbow : body.Limits.Knee;
                WorstBend = Math.Max(WorstBend, flexion - most);
                IsInFrontOfWall &= frame[(int)chain.Bend].Z > 0 && frame[(int)chain.Root].Z > 0;
                if (i > 0 && plan.Steps[plan.Frames[i].Step].Kind < MoveKind.Deadpoint)
                {
                    var change = Math.Abs(flexion - Flexion(plan.Frames[i - 1].Keypoints, chain));
                    WorstTurn = Math.Max(WorstTurn, change);
                }
            }
        }

        foreach (var step in plan.Steps)
        {
            foreach (var (limb, id) in step.Holds)
            {
                var hold = route.Holds.First(one => one.Id == id);
                var (x, y) = Tip(step.Pose, limb);
                var aside = Math.Max(0, Math.Abs(x - hold.X) - HalfOf(hold));
                WorstHold = Math.Max(WorstHold, Math.Sqrt(aside * aside + (y - hold.Y) * (y - hold.Y)));
            }
        }
    }

    /// <summary>As a share of the length.</summary>
    public double WorstLength { get; private set; }

    /// <summary>Metres.</summary>
    public double WorstHold { get; }

    /// <summary>Degrees beyond the limit of an elbow or knee; 0 or less when none is broken.</summary>
    public double WorstBend { get; } = double.NegativeInfinity;

    /// <summary>Degrees beyond the limits of a shoulder.</summary>
    public double WorstShoulder { get; } = double.NegativeInfinity;

    /// <summary>Degrees beyond the limits of a hip.</summary>
    public double WorstHip { get; } = double.NegativeInfinity;

    /// <summary>Degrees beyond the limits of an ankle.</summary>
    public double WorstAnkle { get; } = double.NegativeInfinity;

    /// <summary>Degrees beyond the limit of the waist.</summary>
    public double WorstWaist { get; } = double.NegativeInfinity;

    /// <summary>Degrees beyond the limit of whichever joint is worst.</summary>
    public double WorstLimit =>
        new[] { WorstBend, WorstShoulder, WorstHip, WorstAnkle, WorstWaist }.Max();

    /// <summary>Degrees.</summary>
    public double WorstTurn { get; }

    public bool IsInFrontOfWall { get; } = true;

    /// <summary>A shared hold is taken 4 cm beside its middle, as far as it is wide.</summary>
    private static double HalfOf(RouteHold hold) => Math.Min(hold.Width / 2, 0.041);

    private void Lengths(IReadOnlyList<GhostPoint> frame, BodyModel body)
    {
        foreach (var (limb, root, bend, joint) in Chains)
        {
            var isHand = limb is Limb.LeftHand or Limb.RightHand;
            Length(frame, root, bend, isHand ? body.UpperArm : body.Thigh);
            Length(frame, bend, joint, isHand ? body.Forearm : body.Shank);
        }

        Length(frame, Keypoint.LeftShoulder, Keypoint.RightShoulder, 2 * body.HalfShoulders);
        Length(frame, Keypoint.LeftHip, Keypoint.RightHip, 2 * body.HalfHips);
        Length(frame, Keypoint.LeftHeel, Keypoint.LeftFootIndex, body.FootLength);
        Length(frame, Keypoint.RightHeel, Keypoint.RightFootIndex, body.FootLength);
    }

    private void Length(IReadOnlyList<GhostPoint> frame, Keypoint from, Keypoint to, double expected) =>
        WorstLength = Math.Max(
            WorstLength, Math.Abs(Size(Between(frame[(int)from], frame[(int)to])) - expected) / expected);

    private static double Flexion(
        IReadOnlyList<GhostPoint> frame, (Limb Limb, Keypoint Root, Keypoint Bend, Keypoint Joint) chain)
    {
        var upper = Between(frame[(int)chain.Root], frame[(int)chain.Bend]);
        var lower = Between(frame[(int)chain.Bend], frame[(int)chain.Joint]);
        var cos = (upper.X * lower.X + upper.Y * lower.Y + upper.Z * lower.Z) / (Size(upper) * Size(lower));
        return Math.Acos(Math.Clamp(cos, -1, 1)) * 180 / Math.PI;
    }

    private static (double X, double Y) Tip(IReadOnlyList<GhostPoint> pose, Limb limb)
    {
        GhostPoint At(Keypoint keypoint) => pose[(int)keypoint];
        (double, double) Middle(GhostPoint a, GhostPoint b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        return limb switch
        {
            Limb.LeftHand => Middle(At(Keypoint.LeftIndex), At(Keypoint.LeftPinky)),
            Limb.RightHand => Middle(At(Keypoint.RightIndex), At(Keypoint.RightPinky)),
            Limb.LeftFoot => Middle(At(Keypoint.LeftFootIndex), At(Keypoint.LeftFootIndex)),
            _ => Middle(At(Keypoint.RightFootIndex), At(Keypoint.RightFootIndex)),
        };
    }

    private static GhostPoint Between(GhostPoint from, GhostPoint to) =>
        new(to.X - from.X, to.Y - from.Y, to.Z - from.Z);

    private static double Size(GhostPoint vector) =>
        Math.Sqrt(vector.X * vector.X + vector.Y * vector.Y + vector.Z * vector.Z);
}
