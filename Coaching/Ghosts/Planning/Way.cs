namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>A way from a start to a stance.</summary>
/// <param name="Stance">Where it is.</param>
/// <param name="Before">The way before the last move; null at a start.</param>
/// <param name="Move">The last move; null at a start.</param>
/// <param name="Cost">Sum over the moves.</param>
internal sealed record Way(Stance Stance, Way? Before, StanceMove? Move, double Cost)
{
    /// <summary>The way as the result of a search that was ended before, whose bound still holds.</summary>
    public SearchResult After(SearchResult ended)
    {
        List<StanceMove> moves = [];
        var start = this;
        while (start is { Move: { } move, Before: { } before })
        {
            moves.Add(move);
            start = before;
        }

        moves.Reverse();
        return new(moves, start.Stance, Cost, Math.Min(Cost, ended.LeastCost), false, Stance);
    }
}
