using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;

namespace Ascension.Climbs.Evaluation;

/// <summary>Judges many climbs at once.</summary>
public static class ClimbStudy
{
    /// <summary>Films every climb alike, each with noise of its own, and adds up the judgements.</summary>
    public static StudyResult Judge(IReadOnlyList<ClimbRecipe> recipes, Shot shot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipes);
        var results = new StudyResult[recipes.Count];
        ParallelOptions options = new() { CancellationToken = cancellationToken };
        Parallel.For(0, recipes.Count, options, index => results[index] = new ClimbJudge().Judge(
            recipes[index], shot with { Seed = shot.Seed + recipes[index].Seed }, cancellationToken));
        StudyResult sum = new();
        foreach (var result in results)
        {
            sum.Add(result);
        }

        return sum;
    }
}
