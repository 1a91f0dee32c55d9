namespace Ascension.Coaching.Movement.Statics;

/// <summary>
/// Least squares with unknowns that cannot be negative: minimises |A x - b| over x >= 0 by the active-set method NNLS
/// (C. L. Lawson and R. J. Hanson, "Solving Least Squares Problems", 1974, chapter 23) on the normal equations. Made
/// for a dozen unknowns; the columns of A must be linearly independent, which makes the answer unique and continuous
/// in A and b. Not thread-safe: it keeps its work space.
/// </summary>
internal sealed class NonNegativeLeastSquares(int unknowns)
{
    /// <summary>A gradient below this share of the largest is zero.</summary>
    private const double Tolerance = 1e-10;

    /// <summary>Lawson and Hanson's method ends by itself; rounding may make it circle.</summary>
    private const int MostRounds = 10;

    private readonly double[] _gram = new double[unknowns * unknowns];
    private readonly double[] _projected = new double[unknowns];
    private readonly double[] _factor = new double[unknowns * unknowns];
    private readonly double[] _candidate = new double[unknowns];
    private readonly int[] _free = new int[unknowns];
    private int _freeCount;

    /// <summary>Solves for <paramref name="solution"/>.</summary>
    /// <param name="matrix">A, row by row.</param>
    /// <param name="target">b, one value a row.</param>
    /// <param name="solution">x, one value an unknown.</param>
    /// <exception cref="InvalidOperationException">The columns of A depend on each other.</exception>
    public void Solve(ReadOnlySpan<double> matrix, ReadOnlySpan<double> target, Span<double> solution)
    {
        Project(matrix, target);
        solution.Clear();
        _freeCount = 0;
        var threshold = Tolerance * Math.Max(1e-300, LargestMagnitude(_projected));
        for (var round = 0; round < MostRounds * unknowns; round++)
        {
            var best = SteepestBound(solution, threshold);
            if (best < 0)
            {
                return;
            }

            _free[_freeCount++] = best;
            MoveToFeasibleMinimum(solution);
        }
    }

    /// <summary>Forms AᵀA and Aᵀb.</summary>
    private void Project(ReadOnlySpan<double> matrix, ReadOnlySpan<double> target)
    {
        Array.Clear(_gram);
        Array.Clear(_projected);
        for (var row = 0; row < target.Length; row++)
        {
            var values = matrix.Slice(row * unknowns, unknowns);
            for (var i = 0; i < unknowns; i++)
            {
                _projected[i] += values[i] * target[row];
                for (var j = 0; j <= i; j++)
                {
                    _gram[i * unknowns + j] += values[i] * values[j];
                }
            }
        }

        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j < i; j++)
            {
                _gram[j * unknowns + i] = _gram[i * unknowns + j];
            }
        }
    }

    /// <summary>The unknown at its bound that lowers the residual fastest; -1 at the optimum.</summary>
    private int SteepestBound(ReadOnlySpan<double> solution, double threshold)
    {
        var (best, steepest) = (-1, threshold);
        for (var i = 0; i < unknowns; i++)
        {
            if (_free.AsSpan(0, _freeCount).Contains(i))
            {
                continue;
            }

            var slope = _projected[i];
            for (var j = 0; j < unknowns; j++)
            {
                slope -= _gram[i * unknowns + j] * solution[j];
            }

            if (slope > steepest)
            {
                (best, steepest) = (i, slope);
            }
        }

        return best;
    }

    /// <summary>
    /// Goes to the minimum over the free unknowns; where that would make some negative, as far as it can, and binds
    /// those.
    /// </summary>
    private void MoveToFeasibleMinimum(Span<double> solution)
    {
        while (_freeCount > 0)
        {
            SolveFree();
            var (step, limiting) = LargestStep(solution);
            for (var i = 0; i < _freeCount; i++)
            {
                solution[_free[i]] += step * (_candidate[i] - solution[_free[i]]);
            }

            if (step >= 1)
            {
                return;
            }

            Bind(solution, limiting);
        }
    }

    /// <summary>Share of the way, 0 to 1, and the free unknown that ends it.</summary>
    private (double Step, int Limiting) LargestStep(ReadOnlySpan<double> solution)
    {
        var (step, limiting) = (1.0, -1);
        for (var i = 0; i < _freeCount; i++)
        {
            var from = solution[_free[i]];
            if (_candidate[i] <= 0)
            {
                var share = from > 0 ? from / (from - _candidate[i]) : 0;
                (step, limiting) = share < step ? (share, _free[i]) : (step, limiting);
            }
        }

        return (step, limiting);
    }

    /// <summary>Takes the unknowns that reached zero out of the free ones.</summary>
    private void Bind(Span<double> solution, int limiting)
    {
        var kept = 0;
        for (var i = 0; i < _freeCount; i++)
        {
            var unknown = _free[i];
            if (unknown == limiting || (_candidate[i] <= 0 && solution[unknown] <= 0))
            {
                solution[unknown] = 0;
            }
            else
            {
                _free[kept++] = unknown;
            }
        }

        _freeCount = kept;
    }

    /// <summary>Minimum over the free unknowns alone, by Cholesky's factorisation.</summary>
    private void SolveFree()
    {
        for (var i = 0; i < _freeCount; i++)
        {
            var value = _projected[_free[i]];
            for (var j = 0; j <= i; j++)
            {
                var sum = _gram[_free[i] * unknowns + _free[j]];
                for (var k = 0; k < j; k++)
                {
                    sum -= _factor[i * unknowns + k] * _factor[j * unknowns + k];
                }

                _factor[i * unknowns + j] = i == j ? Root(sum) : sum / _factor[j * unknowns + j];
            }

            for (var k = 0; k < i; k++)
            {
                value -= _factor[i * unknowns + k] * _candidate[k];
            }

            _candidate[i] = value / _factor[i * unknowns + i];
        }

        for (var i = _freeCount - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _freeCount; k++)
            {
                _candidate[i] -= _factor[k * unknowns + i] * _candidate[k];
            }

            _candidate[i] /= _factor[i * unknowns + i];
        }
    }

    private static double Root(double pivot) => pivot > 0
        ? Math.Sqrt(pivot)
        : throw new InvalidOperationException("The columns of a least-squares problem depend on each other.");

    private static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
