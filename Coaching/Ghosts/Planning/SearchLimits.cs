namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How hard a plan is searched for. Counted in poses, not in time, so that the same input has the same plan.
/// </summary>
internal sealed record SearchLimits
{
    public static SearchLimits Default { get; } = new();

    /// <summary>
    /// Poses that may be solved looking for the cheapest way of a wall of up to <see cref="FewSupports"/>; on a larger
    /// one the fewer, the less hope there is. All tiers share them.
    /// </summary>
    public int ExactPosesOfFew { get; init; } = 40_000;

    /// <summary>Supports up to which the cheapest way is nearly always found.</summary>
    public int FewSupports { get; init; } = 12;

    /// <summary>The same for a wall on which one posture is tried for each stance.</summary>
    public int ExactPoses { get; init; } = 2500;

    /// <summary>
    /// Poses that all hurried searches after it together may solve with one posture; with more of them, the square root
    /// of their number times as many.
    /// </summary>
    public int HurriedPoses { get; init; } = 6000;

    /// <summary>
    /// Moves that all hurried searches together may try the motion of on a small wall; on a larger one the more, the
    /// longer the way.
    /// </summary>
    public int HurriedMotions { get; init; } = 400;

    /// <summary>How many stances each hurried search in turn keeps for every number of moves.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [8, 24];

    /// <summary>What is left for the next tier: when most poses are spent, there is little hope.</summary>
    /// <param name="solved">Poses that the tier before solved.</param>
    public SearchLimits After(int solved)
    {
        const int share = 16;
        return this with { ExactPosesOfFew = Math.Max(ExactPosesOfFew / share, ExactPosesOfFew - solved) };
    }
}
