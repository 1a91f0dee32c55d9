using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Motion;

/// <summary>
/// Moves the body through a move: weight off the limb, the limb through the air, weight on again. The trunk goes the
/// smoothest way (minimum jerk, T. Flash and N. Hogan, J. Neuroscience 5, 1985) between the poses of the plan, straight
/// or by a detour, the limb on such a way that is lifted off the wall; all others stay on their supports. Where a joint
/// would turn faster than a body does, the move takes longer. A move that breaks a rule on all of these ways cannot be
/// made. Not thread-safe.
/// </summary>
internal sealed class MotionPlanner(HoverPoses hovers, Terms terms)
{
    /// <summary>Frames a second.</summary>
    public const int FramesPerSecond = 10;

    /// <summary>Most that a joint turns from frame to frame, in degrees; a jump is free of it.</summary>
    public const double MostTurn = 11.5;

    private const double ShiftSeconds = 0.4;
    private const int MostHalvings = 9;

    /// <summary>
    /// Most poses that break a rule for one step: a shorter step does not lead around them, but the next may leap over.
    /// </summary>
    private const int MostUnsound = 2;

    private const int MostFrames = 120;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly Dictionary<StanceMove, MoveMotion?> _known = [];
    private readonly PoseSolver _solver = hovers.NewSolver();

    /// <summary>How many moves were tried.</summary>
    public int Tried => _known.Count;

    /// <summary>The motion of a move; null when it breaks a rule.</summary>
    public MoveMotion? Of(in StanceMove move)
    {
        if (!_known.TryGetValue(move, out var motion))
        {
            motion = Solve(move);
            _known.Add(move, motion);
        }

        return motion;
    }

    /// <summary>The resting pose of a stance; null when there is none.</summary>
    public BodyPose? Rest(in Stance stance) =>
        hovers.Of(stance, null) is { } hover ? Placed(stance, null, hover) : null;

    private MoveMotion? Solve(in StanceMove move)
    {
        if (hovers.Of(move.From, null) is not { } before || hovers.Of(move.To, null) is not { } after)
        {
            return null;
        }

        var leaving = move.IsDynamic ? before : hovers.Of(move.From, move.Limb)!;
        var arriving = move.IsDynamic ? after : hovers.Of(move.To, move.Leaving)!;
        List<BodyPose> poses = [Placed(move.From, null, before)!.Value];
        var seconds = terms.Seconds(move);
        if (!TryShift(move.From, before, leaving, poses))
        {
            return null;
        }

        var leaves = poses.Count - 1;
        if (!TryTravel(move, leaving, arriving, seconds, poses))
        {
            return null;
        }

        var arrives = poses.Count - 1;
        return TryShift(move.To, arriving, after, poses)
            ? new MoveMotion(poses.GetRange(1, poses.Count - 1), leaves, arrives)
            : null;
    }

    private BodyPose? Placed(in Stance stance, Limb? unloaded, Hover hover) =>
        _solver.TryFollow(hovers.Task(stance, unloaded), default, hover.Trunk, hover.Swivels, out var pose)
            ? pose
            : null;

    private bool TryShift(in Stance stance, Hover from, Hover to, List<BodyPose> poses)
    {
        if (ReferenceEquals(from, to))
        {
            return true;
        }

        var task = hovers.Task(stance, null);
        return TryGo(from, to, ShiftSeconds, MostTurn, poses, (share, trunk, swivels, out pose) =>
            _solver.TryFollow(task, default, trunk, swivels, out pose));
    }

    private bool TryTravel(in StanceMove move, Hover from, Hover to, double seconds, List<BodyPose> poses)
    {
        var (start, end) = (poses[^1], Placed(move.To, move.IsDynamic ? null : move.Leaving, to));
        if (end is not { } arrived)
        {
            return false;
        }

        var kept = move.From;
        foreach (var limb in Limbs)
        {
            kept = move.From[limb] == move.To[limb] ? kept : kept.With(limb, Stance.Free);
        }

        var (task, before, after) = (hovers.Task(kept, null), move.From, move.To);
        return TryGo(from, to, seconds, move.IsDynamic ? double.PositiveInfinity : MostTurn, poses,
            (share, trunk, swivels, out pose) =>
            {
                Vector? Air(Limb limb) =>
                    before[limb] == after[limb] ? null : Arc(start[limb].Tip, arrived[limb].Tip, share);
                var air = new AirTips(
                    Air(Limb.LeftHand), Air(Limb.RightHand), Air(Limb.LeftFoot), Air(Limb.RightFoot));
                return _solver.TryFollow(task, air, trunk, swivels, out pose);
            });
    }

    /// <summary>The way through the air: straight along the wall, lifted off it in between.</summary>
    private Vector Arc(Vector from, Vector to, double share)
    {
        const double highest = 0.057;
        var lift = Math.Min(highest * hovers.Height, 0.25 * from.DistanceTo(to)) * Math.Sin(Math.PI * share);
        return Vector.Between(from, to, share) + new Vector(0, 0, lift);
    }

    /// <summary>Adds the poses between two, on the first of the ways that breaks no rule.</summary>
    private bool TryGo(
        Hover from, Hover to, double seconds, double mostTurn, List<BodyPose> poses, PoseAt poseAt)
    {
        var before = poses.Count;
        foreach (var path in TrunkPath.Between(from, to, hovers.Height))
        {
            if (TryGo(path, seconds, mostTurn, poses, poseAt))
            {
                return true;
            }

            poses.RemoveRange(before, poses.Count - before);
        }

        return false;
    }

    /// <summary>Adds the poses of a way; each step as long as the pace allows and no joint turns too far.</summary>
    private static bool TryGo(
        in TrunkPath path, double seconds, double mostTurn, List<BodyPose> poses, PoseAt poseAt)
    {
        var step = 1 / (seconds * FramesPerSecond);
        double phase = 0;
        var first = poses.Count;
        while (phase < 1)
        {
            var (halvings, unsound) = (0, 0);
            while (true)
            {
                var next = Math.Min(1, phase + step * Math.Pow(0.5, halvings));
                var share = MinimumJerk(next);
                var isSound = poseAt(share, path.TrunkAt(share), path.SwivelsAt(share), out var pose);
                if (isSound && JointChange.Largest(poses[^1], pose) <= mostTurn)
                {
                    poses.Add(pose);
                    phase = next;
                    break;
                }

                unsound += isSound ? 0 : 1;
                if (++halvings > MostHalvings || unsound > MostUnsound || poses.Count - first > MostFrames)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double MinimumJerk(double t) => t * t * t * (10 - 15 * t + 6 * t * t);

    private delegate bool PoseAt(double share, TrunkPose trunk, Swivels swivels, out BodyPose pose);
}
