namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How hard a plan is searched for. Counted in poses, not in time, so that the same input has the same plan.
/// </summary>
internal sealed record SearchLimits
{
    public static SearchLimits Default { get; } = new();

    /// <summary>Poses that may be solved looking for the cheapest way of a small wall.</summary>
    public int ExactPoses { get; init; } = 2500;

    /// <summary>Poses that all hurried searches after it together may solve.</summary>
    public int HurriedPoses { get; init; } = 6000;

    /// <summary>How many times as many where several postures are tried for each stance.</summary>
    public int ManyPostures { get; init; } = 2;

    /// <summary>How many stances each hurried search in turn keeps for every number of moves.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [8, 24];
}
