using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Training.Grades;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>
/// A grade band from what the hardest move and all moves together ask. It rises with both; its constants are set by
/// eye on generated walls and not fitted to graded routes, which is why the band is wide.
/// </summary>
internal static class GradeEstimate
{
    private const double Easiest = 4;
    private const double OfCrux = 5;
    private const double OfAll = 1;
    private const double HalfWidth = 3;
    private const double Hardest = 33;

    public static GradeRange Of(IReadOnlyList<CostTerms> moves)
    {
        var difficulty = Math.Min(
            Hardest, Easiest + OfCrux * Math.Log(1 + moves.Max(Hardness)) + OfAll * Math.Log(1 + moves.Sum(Hardness)));
        return new(
            Grade.At(Math.Max(0, difficulty - HalfWidth), GradeSystem.Fontainebleau),
            Grade.At(difficulty + HalfWidth, GradeSystem.Fontainebleau));
    }

    /// <summary>What a move asks of muscles and fingers.</summary>
    public static double Hardness(CostTerms move) => move.Effort + move.Holds + move.Reach + move.Dynamic;
}
