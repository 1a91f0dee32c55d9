using Ascension.Coaching.Ghosts.Space;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>
/// Finds a pose for a task: the trunk by damped least squares (K. Levenberg 1944, D. W. Marquardt 1963; for kinematics
/// C. W. Wampler 1986) on <see cref="TrunkCost"/>, the limbs in closed form, each bend at the swivel nearest to where
/// it likes to be that breaks no rule. The same task always has the same pose. Not thread-safe: it keeps its work
/// space.
/// </summary>
internal sealed class PoseSolver(Skeleton skeleton, PoseRules rules, TrunkCost cost, PoseSettings settings)
{
    private const int Freedoms = TrunkPose.Freedoms;
    private const double Step = 1e-5;

    /// <summary>Every so many rounds the slopes are found anew; in between they are corrected.</summary>
    private const int RoundsPerSlope = 2;

    private const double FirstDamping = 0.01;
    private const double MostDamping = 1e4;
    private const double MostSwivel = Math.PI * 2 / 3;

    /// <summary>How finely swivels are tried: coarse for a pose, fine for who follows one to the next.</summary>
    private const int CoarseSwivels = 10;
    private const int FineSwivels = 30;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    /// <summary>
    /// What freedoms are counted in: body heights and radians, so that the size of a body makes no difference.
    /// </summary>
    private readonly double[] _units =
        [skeleton.Body.Height, skeleton.Body.Height, skeleton.Body.Height, 1, 1, 1, 1];

    private readonly double[] _residuals = new double[TrunkCost.MostResiduals];
    private readonly double[] _moved = new double[TrunkCost.MostResiduals];
    private readonly double[] _slopes = new double[Freedoms * TrunkCost.MostResiduals];
    private readonly double[] _normal = new double[Freedoms * Freedoms];
    private readonly double[] _damped = new double[Freedoms * Freedoms];
    private readonly double[] _gradient = new double[Freedoms];
    private readonly double[] _change = new double[Freedoms];
    private readonly double[] _values = new double[Freedoms];
    private readonly double[] _trial = new double[Freedoms];

    /// <summary>The pose for a task; false when the body has none that breaks no rule.</summary>
    public bool TrySolve(in PoseTask task, out BodyPose pose, out Swivels swivels)
    {
        cost.Begin(task, null, settings.Swivels);
        var trunk = Improve(cost.Guess(), settings.Rounds);
        return TryPlace(task, default, trunk, settings.Swivels, CoarseSwivels, out pose, out swivels);
    }

    /// <summary>The pose nearest to a trunk and swivels, some limbs in the air; false when there is none.</summary>
    public bool TryFollow(
        in PoseTask task, in AirTips air, in TrunkPose near, in Swivels liked, out BodyPose pose)
    {
        if (TryPlace(task, air, near, liked, FineSwivels, out pose, out _))
        {
            return true;
        }

        cost.Begin(task, near, liked);
        return TryPlace(task, air, Improve(near, settings.Rounds), liked, FineSwivels, out pose, out _);
    }

    /// <summary>
    /// Puts the limbs onto their places; false when some place is out of reach or some limit is broken.
    /// </summary>
    private bool TryPlace(
        in PoseTask task,
        in AirTips air,
        in TrunkPose trunk,
        in Swivels liked,
        int steps,
        out BodyPose pose,
        out Swivels swivels)
    {
        pose = default;
        swivels = liked;
        skeleton.PlaceTrunk(trunk, ref pose);
        if (!rules.TrunkIsSound(pose))
        {
            return false;
        }

        foreach (var limb in Limbs)
        {
            var tip = air[limb] ?? cost.TipOf(limb, task[limb], pose);
            if (task[limb] is not null && !IsInReach(limb, skeleton.EndOf(limb, tip, trunk.X), pose))
            {
                return false;
            }

            if (!TrySwivel(limb, tip, liked[limb], steps, ref pose, out var swivel))
            {
                return false;
            }

            swivels = swivels.With(limb, swivel);
        }

        return true;
    }

    private bool IsInReach(Limb limb, Space.Vector end, in BodyPose pose)
    {
        var distance = end.DistanceTo(skeleton.Root(pose, limb));
        return distance <= skeleton.Farthest(limb) && distance >= skeleton.Nearest(limb);
    }

    /// <summary>Tries swivels from the liked one on, to both sides in turn, inwards first.</summary>
    private bool TrySwivel(
        Limb limb, Space.Vector tip, double liked, int steps, ref BodyPose pose, out double swivel)
    {
        for (var step = 0; step <= 2 * steps; step++)
        {
            var sign = (step & 1) == 0 ? 1 : -1;
            swivel = liked + sign * Skeleton.Side(limb) * ((step + 1) / 2) * MostSwivel / steps;
            skeleton.PlaceLimb(limb, tip, swivel, ref pose);
            if (rules.LimbIsSound(pose, limb))
            {
                return true;
            }
        }

        swivel = liked;
        return false;
    }

    private TrunkPose Improve(in TrunkPose from, int rounds)
    {
        from.CopyTo(_values);
        var count = cost.Residuals(from, _residuals);
        var current = SquareSum(_residuals, count);
        var damping = FirstDamping;
        for (var round = 0; round < rounds; round++)
        {
            if (round % RoundsPerSlope == 0)
            {
                FindSlopes(count);
            }

            Linearise(count);
            var before = current;
            while (damping < MostDamping)
            {
                SolveStep(damping);
                for (var i = 0; i < Freedoms; i++)
                {
                    _trial[i] = _values[i] - _change[i] * _units[i];
                }

                cost.Residuals(TrunkPose.From(_trial), _moved);
                var tried = SquareSum(_moved, count);
                if (tried < current)
                {
                    current = tried;
                    CorrectSlopes(count);
                    _trial.CopyTo(_values, 0);
                    _moved.AsSpan(0, count).CopyTo(_residuals);
                    damping = Math.Max(1e-6, damping / 5);
                    break;
                }

                damping *= 6;
            }

            if (damping >= MostDamping || before - current < settings.LeastGain * before)
            {
                break;
            }
        }

        return TrunkPose.From(_values);
    }

    /// <summary>Slopes of all residuals, by differences.</summary>
    private void FindSlopes(int count)
    {
        _values.CopyTo(_trial, 0);
        for (var i = 0; i < Freedoms; i++)
        {
            _trial[i] = _values[i] + Step * _units[i];
            cost.Residuals(TrunkPose.From(_trial), _moved);
            _trial[i] = _values[i];
            var slopes = _slopes.AsSpan(i * TrunkCost.MostResiduals, count);
            for (var k = 0; k < count; k++)
            {
                slopes[k] = (_moved[k] - _residuals[k]) / Step;
            }
        }
    }

    /// <summary>Corrects the slopes by what the last step showed (C. G. Broyden 1965).</summary>
    private void CorrectSlopes(int count)
    {
        var square = Product(_change, _change);
        for (var k = 0; k < count && square > 0; k++)
        {
            var error = _moved[k] - _residuals[k];
            for (var i = 0; i < Freedoms; i++)
            {
                error += _slopes[i * TrunkCost.MostResiduals + k] * _change[i];
            }

            for (var i = 0; i < Freedoms && error != 0; i++)
            {
                _slopes[i * TrunkCost.MostResiduals + k] -= error * _change[i] / square;
            }
        }
    }

    /// <summary>Products of the slopes and the gradient.</summary>
    private void Linearise(int count)
    {
        for (var i = 0; i < Freedoms; i++)
        {
            var one = _slopes.AsSpan(i * TrunkCost.MostResiduals, count);
            _gradient[i] = Product(one, _residuals.AsSpan(0, count));
            for (var j = 0; j <= i; j++)
            {
                _normal[i * Freedoms + j] = _normal[j * Freedoms + i] =
                    Product(one, _slopes.AsSpan(j * TrunkCost.MostResiduals, count));
            }
        }
    }

    /// <summary>Solves the damped normal equations.</summary>
    private void SolveStep(double damping)
    {
        _normal.CopyTo(_damped, 0);
        for (var i = 0; i < Freedoms; i++)
        {
            _damped[i * Freedoms + i] += damping * _normal[i * Freedoms + i] + 1e-9;
        }

        Cholesky.Solve(_damped, _gradient, _change);
    }

    private static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static double SquareSum(double[] values, int count) =>
        Product(values.AsSpan(0, count), values.AsSpan(0, count));
}
