namespace Ascension.Vision.Holds.Search;

/// <summary>One of the sizes at which a picture is looked at.</summary>
/// <param name="Scale">Its side over that of the picture.</param>
/// <param name="IsCoarsest">Nothing larger is looked for elsewhere.</param>
internal readonly record struct ScaleLevel(double Scale, bool IsCoarsest)
{
    /// <summary>Longer sides of the picture at the levels, in pixels.</summary>
    private static readonly int[] LongSides = [384, 768, 1536];

    // A picture is enlarged to this at the most: more shows nothing more.
    private const double LargestScale = 1.25;

    // Sides of holds, in pixels of a level: what is smaller may be a bolt hole or a speck of chalk, what is larger is
    // seen better in a smaller copy.
    private const float LeastSide = 8;
    private const float BelievedFrom = 14;
    private const float BelievedTo = 72;
    private const float MostSide = 150;

    /// <summary>The levels for a picture, coarsest first.</summary>
    /// <param name="longSide">Longer side of the picture in pixels.</param>
    public static IReadOnlyList<ScaleLevel> For(int longSide) =>
    [
        .. LongSides
            .Where((side, i) => i == 0 || side <= longSide * LargestScale)
            .Select((side, i) => new ScaleLevel(Math.Min(LargestScale, side / (double)longSide), i == 0)),
    ];

    /// <summary>How far an answer of this level is to be believed for its size, 0 to 1.</summary>
    /// <param name="side">Longer side of the hold in pixels of the level.</param>
    public float Trust(float side)
    {
        if (side < BelievedFrom)
        {
            return Math.Clamp((side - LeastSide) / (BelievedFrom - LeastSide), 0, 1);
        }

        return side <= BelievedTo || IsCoarsest
            ? 1
            : Math.Clamp((MostSide - side) / (MostSide - BelievedTo), 0, 1);
    }
}
