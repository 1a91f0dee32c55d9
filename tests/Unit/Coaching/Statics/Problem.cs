using Ascension.Coaching.Movement.Statics;

namespace Ascension.Unit.Coaching.Statics;

/// <summary>A least-squares problem, made regular as the statics do, and the slow way to solve it.</summary>
internal sealed record Problem
{
    private const double Ridge = 0.05;
    private readonly double[] _matrix;
    private readonly double[] _target;
    private readonly int _unknowns;

    public Problem(int unknowns, double[] matrix, double[] target)
    {
        _unknowns = unknowns;
        _matrix = [.. matrix, .. new double[unknowns * unknowns]];
        _target = [.. target, .. new double[unknowns]];
        for (var i = 0; i < unknowns; i++)
        {
            _matrix[matrix.Length + i * unknowns + i] = Ridge;
        }
    }

    public double[] Solve()
    {
        var solution = new double[_unknowns];
        new NonNegativeLeastSquares(_unknowns).Solve(_matrix, _target, solution);
        return solution;
    }

    /// <summary>How fast the residual falls as each unknown grows: Aᵀ(b - A x).</summary>
    public double[] Gradient(double[] x)
    {
        var left = Left(x);
        return [.. Enumerable.Range(0, _unknowns).Select(i =>
            Enumerable.Range(0, left.Length).Sum(row => _matrix[row * _unknowns + i] * left[row]))];
    }

    public double Residual(double[] x) => Left(x).Sum(value => value * value);

    /// <summary>Tries every set of unknowns that may be above zero.</summary>
    public double LeastResidualOfAllActiveSets() =>
        Enumerable.Range(0, 1 << _unknowns)
            .Select(set => Unbounded([.. Enumerable.Range(0, _unknowns).Where(i => (set >> i & 1) == 1)]))
            .Where(x => x.All(value => value >= 0))
            .Min(Residual);

    private double[] Left(double[] x) =>
        [.. _target.Select((value, row) =>
            value - x.Select((unknown, i) => unknown * _matrix[row * _unknowns + i]).Sum())];

    /// <summary>Minimum over the chosen unknowns by Gauss and Jordan's elimination of the normal equations.</summary>
    private double[] Unbounded(int[] chosen)
    {
        var n = chosen.Length;
        var system = new double[n, n + 1];
        for (var row = 0; row < _target.Length; row++)
        {
            for (var i = 0; i < n; i++)
            {
                var value = _matrix[row * _unknowns + chosen[i]];
                system[i, n] += value * _target[row];
                for (var j = 0; j < n; j++)
                {
                    system[i, j] += value * _matrix[row * _unknowns + chosen[j]];
                }
            }
        }

        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var i = 0; i < n; i++)
            {
                var factor = i == pivot ? 0 : system[i, pivot] / system[pivot, pivot];
                for (var j = pivot; j <= n; j++)
                {
                    system[i, j] -= factor * system[pivot, j];
                }
            }
        }

        var solution = new double[_unknowns];
        for (var i = 0; i < n; i++)
        {
            solution[chosen[i]] = system[i, n] / system[i, i];
        }

        return solution;
    }
}
