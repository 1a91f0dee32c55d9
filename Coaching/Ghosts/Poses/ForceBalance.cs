using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// The forces of the supports that keep a pose still with the least effort: three forces and three moments about the
/// centre of mass vanish, each force within its support's cone, by non-negative least squares. Forces in body weights.
/// Not thread-safe: it keeps its work space.
/// </summary>
internal sealed class ForceBalance(double height, ClimbingWall wall)
{
    /// <summary>Most that may be left over, in body weights (moments: body weights times 0.5 body heights).</summary>
    public const double Tolerance = 0.06;

    private const int Conditions = 6;
    private const int MostUnknowns = 32;
    private const double MomentWeight = 2;
    private const double ForceCost = 0.02;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();
    private static readonly ForceDirection[] Flag = Grips.ForFlag();

    private readonly NonNegativeLeastSquares?[] _solvers = new NonNegativeLeastSquares?[MostUnknowns + 1];
    private readonly double[] _matrix = new double[(Conditions + MostUnknowns) * MostUnknowns];
    private readonly double[] _target = new double[Conditions + MostUnknowns];
    private readonly double[] _solution = new double[MostUnknowns];
    private readonly (ForceDirection Force, Limb Limb)[] _columns = new (ForceDirection, Limb)[MostUnknowns];

    /// <summary>Solves for the forces.</summary>
    /// <param name="task">What limbs are on.</param>
    /// <param name="pose">The pose.</param>
    /// <param name="mass">Its centre of mass.</param>
    /// <param name="forces">Force on each limb, in the order of <see cref="Limb"/>.</param>
    /// <returns>What is left over in body weights.</returns>
    public double Solve(in PoseTask task, in BodyPose pose, Vector mass, Span<Vector> forces)
    {
        var count = Columns(task, pose);
        forces.Clear();
        if (count == 0)
        {
            return 1;
        }

        var matrix = _matrix.AsSpan(0, (Conditions + count) * count);
        matrix.Clear();
        for (var i = 0; i < count; i++)
        {
            var (force, limb) = _columns[i];
            AddColumn(matrix[i..], count, force.Direction, (pose[limb].Tip - mass) * (1 / height));
            matrix[(Conditions + i) * count + i] = ForceCost * force.Cost;
        }

        var target = _target.AsSpan(0, Conditions + count);
        target.Clear();
        (target[0], target[1], target[2]) = (wall.Up.X, wall.Up.Y, wall.Up.Z);
        var solution = _solution.AsSpan(0, count);
        (_solvers[count] ??= new NonNegativeLeastSquares(count)).Solve(matrix, target, solution);
        for (var i = 0; i < count; i++)
        {
            forces[(int)_columns[i].Limb] += _columns[i].Force.Direction * solution[i];
        }

        return LeftOver(matrix, target, solution);
    }

    private int Columns(in PoseTask task, in BodyPose pose)
    {
        var count = 0;
        foreach (var limb in Limbs)
        {
            foreach (var force in ForcesOn(task, pose, limb))
            {
                _columns[count++] = (force, limb);
            }
        }

        return count;
    }

    /// <summary>A foot on nothing that reaches the wall may lean on it.</summary>
    private ForceDirection[] ForcesOn(in PoseTask task, in BodyPose pose, Limb limb) =>
        task.Unloaded == limb ? []
        : task[limb] is { } support ? support.Forces(limb)
        : !limb.IsHand() && pose[limb].Tip.Z <= 2 * wall.Sizes.GripDepth ? Flag
        : [];

    private static void AddColumn(Span<double> column, int stride, Vector force, Vector arm)
    {
        var moment = arm.Cross(force);
        column[0] = force.X;
        column[stride] = force.Y;
        column[2 * stride] = force.Z;
        column[3 * stride] = MomentWeight * moment.X;
        column[4 * stride] = MomentWeight * moment.Y;
        column[5 * stride] = MomentWeight * moment.Z;
    }

    private static double LeftOver(ReadOnlySpan<double> matrix, ReadOnlySpan<double> target, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (var row = 0; row < Conditions; row++)
        {
            var rest = target[row];
            for (var i = 0; i < x.Length; i++)
            {
                rest -= matrix[row * x.Length + i] * x[i];
            }

            sum += rest * rest;
        }

        return Math.Sqrt(sum);
    }
}
