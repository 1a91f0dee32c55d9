using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// How ill a trunk pose suits a task, as residuals whose squares add up: what may not be broken sharply and from a
/// little before it breaks, what the body likes softly.
/// </summary>
internal sealed class TrunkCost(Skeleton skeleton, PoseRules rules, PoseSettings settings, ClimbingWall wall)
{
    /// <summary>Most residuals of a pose.</summary>
    public const int MostResiduals = 64;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly WallLean _lean = wall.Lean;
    private readonly double _height = skeleton.Body.Height;
    private readonly double _reachMargin = settings.ReachMargin * skeleton.Body.Height;
    private readonly double _reachSpread = settings.ReachSpread * skeleton.Body.Height;
    private readonly double _wallSpread = settings.WallSpread * skeleton.Body.Height;
    private readonly double _bendClear = (PoseRules.BendClear + settings.WallMargin) * skeleton.Body.Height;
    private readonly double _hipsClear = (PoseRules.HipsClear + settings.WallMargin) * skeleton.Body.Height;
    private readonly double _shouldersClear = (PoseRules.ShouldersClear + settings.WallMargin) * skeleton.Body.Height;
    private PoseTask _task;
    private TrunkPose? _near;
    private Swivels _swivels;
    private double _balanceX;
    private double _hipsOff;
    private double _pitch;
    private double _feetY;

    /// <summary>Sets the task.</summary>
    /// <param name="task">What limbs are on.</param>
    /// <param name="swivels">How elbows and knees are to be turned.</param>
    /// <param name="near">A pose to stay near to instead of to the body's likes; null to follow these.</param>
    public void Begin(in PoseTask task, TrunkPose? near, in Swivels swivels)
    {
        _task = task;
        _near = near;
        _swivels = swivels;
        var handShare = Math.Clamp(0.35 + 0.5 * _lean.Outwards, 0.1, 0.6);
        double sum = 0, weight = 0, feet = 0, feetY = 0;
        foreach (var limb in Limbs)
        {
            if (task[limb] is not { } support || !task.Bears(limb))
            {
                continue;
            }

            var share = limb.IsHand() ? handShare : 1 - handShare;
            sum += share * support.PlaceOf(limb).X;
            weight += share;
            feet += limb.IsHand() ? 0 : 1;
            feetY += limb.IsHand() ? 0 : support.Place.Y;
        }

        _balanceX = weight > 0 ? sum / weight : 0;
        _feetY = feet > 0 ? feetY / feet : double.NaN;
        _hipsOff = settings.HipsOff * _height;
        _pitch = _lean.Outwards < 0 ? 0.9 * Math.Asin(-_lean.Outwards) : 0.05;
    }

    /// <summary>A trunk to begin with: hung below the hands, over the feet.</summary>
    public TrunkPose Guess()
    {
        double hands = 0, handY = 0;
        foreach (var limb in Limbs)
        {
            if (_task[limb] is { } support && limb.IsHand())
            {
                hands++;
                handY += support.Place.Y;
            }
        }

        var body = skeleton.Body;
        var below = handY / Math.Max(1, hands) - 0.75 * body.Reach(Limb.LeftHand) - body.Trunk;
        var above = _feetY + 0.65 * body.Reach(Limb.LeftFoot) + body.AnkleHeight;
        var y = (hands > 0, double.IsFinite(_feetY)) switch
        {
            (true, true) => (below + above) / 2,
            (true, false) => below,
            _ => above,
        };
        return new TrunkPose(_balanceX, y, HipsOff(y), 0, _pitch, 0, 0);
    }

    /// <summary>The tip of a limb: on its support, or where it hangs.</summary>
    public Vector TipOf(Limb limb, Support? support, in BodyPose pose) =>
        FreeLimbs.TipOf(limb, support, skeleton, pose, wall.Sizes.GripDepth);

    /// <summary>Writes the residuals of a pose and says how many there are.</summary>
    public int Residuals(in TrunkPose trunk, Span<double> into)
    {
        BodyPose pose = default;
        skeleton.PlaceTrunk(trunk, ref pose);
        var count = 0;
        foreach (var limb in Limbs)
        {
            count = OfLimb(limb, ref pose, into, count);
        }

        count = OfTrunk(pose, into, count);
        return _near is { } near ? Nearness(trunk, near, into, count) : Likes(pose, into, count);
    }

    private int OfLimb(Limb limb, ref BodyPose pose, Span<double> into, int count)
    {
        var tip = TipOf(limb, _task[limb], pose);
        skeleton.PlaceLimb(limb, tip, _swivels[limb], ref pose);
        var placed = pose[limb];
        if (_task[limb] is not null)
        {
            var distance = skeleton.EndOf(limb, tip, pose.Trunk.X).DistanceTo(placed.Root);
            into[count++] = Math.Max(0, distance - skeleton.Farthest(limb) + _reachMargin) / _reachSpread;
            into[count++] = Math.Max(0, skeleton.Nearest(limb) + _reachMargin - distance) / _reachSpread;
            if (_near is null)
            {
                into[count++] = Stretch(limb, distance);
            }
        }

        var joint = rules.JointOf(limb);
        var upper = PoseRules.Local(pose, limb, placed.Bend - placed.Root).DirectionOr(Vector.Up);
        for (var bound = 0; bound < joint.Bounds.Length; bound++)
        {
            var (normal, least) = joint.Bounds[bound];
            into[count++] = Math.Max(0, least + settings.LimitMargin - normal.Dot(upper)) / settings.LimitSpread;
        }

        into[count++] = Math.Max(0, _bendClear - placed.Bend.Z) / _wallSpread;
        if (!limb.IsHand())
        {
            var lower = PoseRules.Local(pose, limb, placed.Joint - placed.Bend).DirectionOr(Vector.Up);
            into[count++] = joint.Overturned(joint.TurnOf(upper, lower), settings.TurnMargin) / settings.TurnSpread;
            into[count++] = rules.AnkleOutside(placed, settings.LimitMargin) / settings.LimitSpread;
        }

        return count;
    }

    private double Stretch(Limb limb, double distance)
    {
        var (likes, spread) = limb.IsHand()
            ? (settings.ArmStretch, settings.ArmStretchSpread)
            : (settings.LegStretch, settings.LegStretchSpread);
        const double unloaded = 3;
        return (distance / skeleton.Farthest(limb) - likes) / (_task.Bears(limb) ? spread : unloaded * spread);
    }

    private int OfTrunk(in BodyPose pose, Span<double> into, int count)
    {
        into[count++] = Math.Max(0, _hipsClear - pose.Trunk.Z) / _wallSpread;
        into[count++] = Math.Max(0, _shouldersClear - pose.LeftHand.Root.Z) / _wallSpread;
        into[count++] = Math.Max(0, _shouldersClear - pose.RightHand.Root.Z) / _wallSpread;
        var waist = skeleton.Body.Limits.Waist * Math.PI / 180 - settings.LimitMargin;
        into[count++] = Math.Max(0, Math.Abs(pose.Trunk.Twist) - waist) / settings.LimitSpread;
        return count;
    }

    private int Likes(in BodyPose pose, Span<double> into, int count)
    {
        var trunk = pose.Trunk;
        into[count++] = (MassCentre.Of(pose).X - _balanceX) / (settings.BalanceSpread * _height);
        into[count++] = (trunk.Z - HipsOff(trunk.Y)) / (settings.HipsOffSpread * _height);
        into[count++] = trunk.Roll / settings.RollSpread;
        into[count++] = (trunk.Pitch - _pitch) / settings.PitchSpread;
        into[count++] = trunk.Yaw / settings.YawSpread;
        into[count++] = trunk.Twist / settings.TwistSpread;
        return count;
    }

    private int Nearness(in TrunkPose trunk, in TrunkPose near, Span<double> into, int count)
    {
        const double heights = 0.017;
        const double radians = 0.1;
        into[count++] = (trunk.X - near.X) / (heights * _height);
        into[count++] = (trunk.Y - near.Y) / (heights * _height);
        into[count++] = (trunk.Z - near.Z) / (heights * _height);
        into[count++] = (trunk.Roll - near.Roll) / radians;
        into[count++] = (trunk.Pitch - near.Pitch) / radians;
        into[count++] = (trunk.Yaw - near.Yaw) / radians;
        into[count++] = (trunk.Twist - near.Twist) / radians;
        return count;
    }

    /// <summary>On a slab the hips stand over the feet, elsewhere they are close to the wall.</summary>
    private double HipsOff(double hipsY)
    {
        var upright = _lean.Outwards < 0 && double.IsFinite(_feetY)
            ? wall.Sizes.GripDepth + (hipsY - _feetY) * -_lean.Outwards / _lean.Along
            : 0;
        return Math.Max(_hipsOff, upright);
    }
}
