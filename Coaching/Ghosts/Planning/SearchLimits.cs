namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How hard a plan is searched for. Counted in poses, not in time, so that the same input has the same plan.
/// </summary>
internal sealed record SearchLimits
{
    public static SearchLimits Default { get; } = new();

    /// <summary>No end: the plan is the cheapest there is.</summary>
    public static SearchLimits Optimal { get; } = new() { Stages = [(0, int.MaxValue)] };

    /// <summary>
    /// Guessed costs of a metre that a limb has to go up, 0 for the bound alone, each with the poses that may be solved
    /// with it.
    /// </summary>
    public IReadOnlyList<(double Rate, int Poses)> Stages { get; init; } =
        [(0, 800), (6, 5000), (20, 3000)];
}
