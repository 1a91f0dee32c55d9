using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// The poses of stances, each solved once and kept: the cheapest of the postures that the wall is tried with. A stance
/// with an unloaded limb always has the same pose, whatever was asked before. Not thread-safe.
/// </summary>
internal sealed class HoverPoses(BodyModel body, ClimbingWall wall, GhostCosts costs, PostureSet postures)
{
    private const double TightFrom = 0.6;

    /// <summary>
    /// Another posture is taken when it costs at most this share: from one to another the body has to go.
    /// </summary>
    private const double Gain = 0.95;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly Dictionary<(Stance Stance, Limb? Unloaded), Hover?> _known = [];
    private readonly PoseSolver[] _solvers =
        [.. Poses.Postures.Of(postures).Select(posture => Solver(body, wall, posture))];
    private readonly Skeleton _skeleton = new(body);
    private readonly ForceBalance _balance = new(body.Height, wall);
    private readonly JointEffort _effort = new(body, wall.Up);
    private readonly Vector[] _forces = new Vector[4];

    /// <summary>Stature of the body.</summary>
    public double Height => body.Height;

    /// <summary>Which postures are tried for each pose.</summary>
    public PostureSet Postures => postures;

    /// <summary>How many these are.</summary>
    public int Tried => _solvers.Length;

    /// <summary>How many poses were solved, every posture that was tried counted.</summary>
    public int Solved { get; private set; }

    /// <summary>The pose of a stance; null when the body has none.</summary>
    /// <param name="stance">Which limb is on what.</param>
    /// <param name="unloaded">The limb that bears nothing; null when all bear.</param>
    public Hover? Of(in Stance stance, Limb? unloaded)
    {
        if (!_known.TryGetValue((stance, unloaded), out var hover))
        {
            hover = Solve(stance, unloaded);
            _known.Add((stance, unloaded), hover);
        }

        return hover;
    }

    public PoseTask Task(in Stance stance, Limb? unloaded) => new(
        On(stance.LeftHand), On(stance.RightHand), On(stance.LeftFoot), On(stance.RightFoot), unloaded);

    /// <summary>The forces of a pose and what is left over.</summary>
    public double Forces(in Stance stance, Limb? unloaded, in BodyPose pose, Span<Vector> forces) =>
        _balance.Solve(Task(stance, unloaded), pose, MassCentre.Of(pose), forces);

    /// <summary>A solver of its own for who follows these poses.</summary>
    public PoseSolver NewSolver() => Solver(body, wall, PoseSettings.Default);

    private Support? On(short support) => support == Stance.Free ? null : wall.Supports[support];

    private static PoseSolver Solver(BodyModel body, ClimbingWall wall, PoseSettings posture)
    {
        var skeleton = new Skeleton(body);
        var rules = new PoseRules(skeleton);
        return new(skeleton, rules, new(skeleton, rules, posture, wall), posture);
    }

    /// <summary>The cheapest posture in balance; without any, the first that there is.</summary>
    private Hover? Solve(in Stance stance, Limb? unloaded)
    {
        Hover? best = null;
        foreach (var solver in _solvers)
        {
            Solved++;
            if (Solve(solver, stance, unloaded) is { } hover && (best is null || IsBetter(hover, best)))
            {
                best = hover;
            }
        }

        return best;
    }

    private bool IsBetter(Hover hover, Hover best) =>
        hover.IsBalanced && (!best.IsBalanced || Cost(hover) < Gain * Cost(best));

    /// <summary>What a pose adds to the costs of the moves that it serves.</summary>
    private double Cost(Hover hover) =>
        costs.Effort * hover.Effort + costs.LoadedBadness * hover.Badness + costs.Discomfort * hover.Discomfort
        + costs.Reach * Terms.Stretched(hover.Reach);

    private Hover? Solve(PoseSolver solver, in Stance stance, Limb? unloaded)
    {
        var task = Task(stance, unloaded);
        if (!solver.TrySolve(task, out var pose, out var swivels))
        {
            return null;
        }

        var mass = MassCentre.Of(pose);
        var leftOver = _balance.Solve(task, pose, mass, _forces);
        var (badness, isHeld) = Hands(task);
        return new Hover(
            pose.Trunk, swivels, mass, leftOver <= ForceBalance.Tolerance && isHeld,
            _effort.Of(pose, _forces), badness,
            unloaded is { } limb && stance.IsOn(limb) ? Stretch(limb, pose) : 0,
            Discomfort(pose));
    }

    private (double Badness, bool IsHeld) Hands(in PoseTask task)
    {
        var (badness, isHeld) = (0.0, true);
        foreach (var limb in Limbs)
        {
            if (limb.IsHand() && task.Bears(limb) && task[limb] is { } support)
            {
                var load = _forces[(int)limb].Length * body.Limits.FingerPenalty;
                badness += (1 - Math.Min(1, support.Quality)) * load;
                isHeld &= load <= support.Quality * costs.HandStrength;
            }
        }

        return (badness, isHeld);
    }

    private double Stretch(Limb limb, in BodyPose pose)
    {
        var placed = pose[limb];
        var end = limb.IsHand() ? placed.Tip : placed.Joint;
        return end.DistanceTo(placed.Root) / _skeleton.Farthest(limb);
    }

    private double Discomfort(in BodyPose pose)
    {
        double sum = 0;
        foreach (var limb in Limbs)
        {
            var placed = pose[limb];
            var one = (placed.Bend - placed.Root).DirectionOr(Vector.Up);
            var other = (placed.Joint - placed.Bend).DirectionOr(Vector.Up);
            var flexion = Math.Acos(Math.Clamp(one.Dot(other), -1, 1)) * 180 / Math.PI;
            var most = limb.IsHand() ? body.Limits.Elbow : body.Limits.Knee;
            var beyond = Math.Max(0, flexion / most - TightFrom) / (1 - TightFrom);
            sum += beyond * beyond;
        }

        return sum;
    }
}
