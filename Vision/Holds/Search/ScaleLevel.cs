namespace Ascension.Vision.Holds.Search;

/// <summary>One of the sizes at which a picture is looked at.</summary>
/// <param name="Scale">Its side over that of the picture.</param>
/// <param name="IsCoarsest">Nothing larger is looked for elsewhere.</param>
/// <param name="IsFinest">Nothing smaller is looked for elsewhere.</param>
internal readonly record struct ScaleLevel(double Scale, bool IsCoarsest, bool IsFinest)
{
    /// <summary>Longer sides of the picture at the levels, in pixels.</summary>
    private static readonly int[] LongSides = [384, 768, 1536];

    // A picture is enlarged to this at the most: more shows nothing more.
    private const double LargestScale = 1.25;

    // Sides of holds, in pixels of a level, which the network was trained on (BestFrom, BestTo) and at which its
    // answers are still of use.
    private const float LeastSide = 9;
    private const float BestFrom = 16;
    private const float BestTo = 72;
    private const float MostSide = 150;

    /// <summary>The levels for a picture, coarsest first.</summary>
    /// <param name="longSide">Longer side of the picture in pixels.</param>
    public static IReadOnlyList<ScaleLevel> For(int longSide)
    {
        int[] sides = [.. LongSides.Where((side, i) => i == 0 || side <= longSide * LargestScale)];
        return [.. sides.Select((side, i) => new ScaleLevel(
            Math.Min(LargestScale, side / (double)longSide), i == 0, i == sides.Length - 1))];
    }

    /// <summary>How far an answer of this level is to be believed for its size, 0 to 1.</summary>
    /// <param name="side">Longer side of the hold in pixels of the level.</param>
    public float Trust(float side)
    {
        if (side < BestFrom)
        {
            return IsFinest ? 1 : Math.Clamp((side - LeastSide) / (BestFrom - LeastSide), 0, 1);
        }

        return side <= BestTo || IsCoarsest ? 1 : Math.Clamp((MostSide - side) / (MostSide - BestTo), 0, 1);
    }
}
