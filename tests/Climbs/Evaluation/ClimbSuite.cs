using Ascension.Climbs.Choreography;
using Ascension.Climbs.Faults;

namespace Ascension.Climbs.Evaluation;

/// <summary>The climbs on which the library is judged: every fault in three strengths, and clean climbs.</summary>
public static class ClimbSuite
{
    private static readonly double[] Strengths = [0, 0.5, 1];

    /// <summary>Recipes of generated climbs.</summary>
    /// <param name="climbsPerFault">Climbs with each fault.</param>
    /// <param name="cleanClimbs">Climbs without fault.</param>
    /// <param name="firstSeed">Another one gives other climbs.</param>
    public static IReadOnlyList<ClimbRecipe> Create(int climbsPerFault, int cleanClimbs, int firstSeed)
    {
        List<ClimbRecipe> recipes = [];
        foreach (var kind in FaultCatalog.All)
        {
            for (var i = 0; i < climbsPerFault; i++)
            {
                recipes.Add(new ClimbRecipe
                {
                    Seed = firstSeed + recipes.Count,
                    Fault = kind.Fault,
                    Strength = Strengths[i % Strengths.Length],
                    Techniques = i % 2,
                });
            }
        }

        for (var i = 0; i < cleanClimbs; i++)
        {
            recipes.Add(new ClimbRecipe { Seed = firstSeed + recipes.Count, Techniques = i % 4 });
        }

        return recipes;
    }
}
