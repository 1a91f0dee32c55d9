namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>What a search found.</summary>
/// <param name="Moves">The moves in order; null when there are none to the finish, or none were found in time.</param>
/// <param name="Start">The stance that the climb begins in.</param>
/// <param name="Cost">Sum over the moves.</param>
/// <param name="LeastCost">No plan is cheaper than this.</param>
/// <param name="IsExhausted">Everything that can be reached was looked at.</param>
/// <param name="Frontier">The stance from which the least seemed left; null when not even a start is possible.</param>
internal sealed record SearchResult(
    IReadOnlyList<StanceMove>? Moves,
    Stance Start,
    double Cost,
    double LeastCost,
    bool IsExhausted,
    Stance? Frontier);
