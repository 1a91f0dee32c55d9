namespace Ascension.Coaching.Ghosts.Space;

/// <summary>Solves the normal equations of least squares by Cholesky's factorisation.</summary>
internal static class Cholesky
{
    /// <summary>Unknowns that nothing tells apart stay where they are instead of running away.</summary>
    private const double LeastPivot = 1e-12;

    /// <summary>Solves for as many unknowns as there are targets.</summary>
    /// <param name="matrix">Symmetric and not negative, row by row; it becomes its factor.</param>
    /// <param name="target">The right side.</param>
    /// <param name="solution">The unknowns.</param>
    public static void Solve(Span<double> matrix, ReadOnlySpan<double> target, Span<double> solution)
    {
        var unknowns = target.Length;
        Factorise(matrix, unknowns);
        for (var i = 0; i < unknowns; i++)
        {
            var value = target[i];
            for (var k = 0; k < i; k++)
            {
                value -= matrix[i * unknowns + k] * solution[k];
            }

            solution[i] = value / matrix[i * unknowns + i];
        }

        for (var i = unknowns - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < unknowns; k++)
            {
                solution[i] -= matrix[k * unknowns + i] * solution[k];
            }

            solution[i] /= matrix[i * unknowns + i];
        }
    }

    private static void Factorise(Span<double> matrix, int unknowns)
    {
        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i * unknowns + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[i * unknowns + k] * matrix[j * unknowns + k];
                }

                matrix[i * unknowns + j] = i == j
                    ? Math.Sqrt(Math.Max(LeastPivot, sum))
                    : sum / matrix[j * unknowns + j];
            }
        }
    }
}
