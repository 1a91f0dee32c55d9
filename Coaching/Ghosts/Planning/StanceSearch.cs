namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// A* over stances (P. E. Hart, N. J. Nilsson and B. Raphael 1968). Moves are priced only when they come up, by their
/// lower bound first (lazily, as B. Cohen, M. Phillips and M. Likhachev 2014), so that most poses are never solved.
/// Ties go to what was found first.
/// </summary>
internal sealed class StanceSearch(StanceGraph graph, Terms terms, HoverPoses poses, RemainingCost remaining)
{
    private readonly Dictionary<Stance, Node> _nodes = [];
    private readonly List<StanceMove> _moves = [];
    private readonly PriorityQueue<Entry, (double Cost, int Order)> _open = new();
    private int _order;

    /// <summary>Finds the way to the finish.</summary>
    /// <param name="starts">Stances to begin in.</param>
    /// <param name="isBarred">Moves that turned out not to be possible.</param>
    /// <param name="lastPose">The search ends when this many poses were solved, in it and before it.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public SearchResult Find(
        IEnumerable<Stance> starts, Func<StanceMove, bool> isBarred, int lastPose, CancellationToken cancellation)
    {
        foreach (var start in starts)
        {
            Push(new Entry(start, null, 0), remaining.Of(start));
        }

        while (_open.TryDequeue(out var entry, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            if (poses.Solved >= lastPose)
            {
                Push(entry, remaining.Of(entry.Stance));
                return NotFound(isExhausted: false);
            }

            if (entry.Move is { } move)
            {
                Price(move, isBarred);
            }
            else if (Reach(entry) && graph.IsFinished(entry.Stance))
            {
                return Found(entry.Stance);
            }
        }

        return NotFound(isExhausted: true);
    }

    /// <summary>Expands a stance; false when a cheaper way to it was expanded before.</summary>
    private bool Reach(in Entry entry)
    {
        if (!_nodes.TryGetValue(entry.Stance, out var node))
        {
            // A start that the body cannot stand in, with nothing to lift, is none.
            if (poses.Of(entry.Stance, null) is not { IsBalanced: true })
            {
                return false;
            }

            _nodes[entry.Stance] = node = new Node(0, null, false);
        }

        if (node.IsExpanded || entry.Cost > node.Cost)
        {
            return false;
        }

        _nodes[entry.Stance] = node with { IsExpanded = true };
        if (graph.IsFinished(entry.Stance))
        {
            return true;
        }

        _moves.Clear();
        graph.AddMoves(entry.Stance, _moves);
        foreach (var move in _moves)
        {
            var least = node.Cost + terms.Least(move);
            if (!(_nodes.TryGetValue(move.To, out var known) && known.Cost <= least))
            {
                Push(new Entry(move.To, move, least), remaining.Of(move.To));
            }
        }

        return true;
    }

    private void Price(in StanceMove move, Func<StanceMove, bool> isBarred)
    {
        var before = _nodes[move.From].Cost;
        var isKnown = _nodes.TryGetValue(move.To, out var known);
        if ((isKnown && known!.Cost <= before + terms.Least(move)) || isBarred(move)
            || terms.Of(move) is not { } priced)
        {
            return;
        }

        var cost = before + priced.Total;
        if (!isKnown || cost < known!.Cost)
        {
            _nodes[move.To] = new Node(cost, move, false);
            Push(new Entry(move.To, null, cost), remaining.Of(move.To));
        }
    }

    private void Push(in Entry entry, double left)
    {
        if (left < double.PositiveInfinity)
        {
            _open.Enqueue(entry, (entry.Cost + left, _order++));
        }
    }

    private SearchResult Found(in Stance finish)
    {
        List<StanceMove> moves = [];
        var stance = finish;
        while (_nodes[stance].Move is { } move)
        {
            moves.Add(move);
            stance = move.From;
        }

        moves.Reverse();
        var cost = _nodes[finish].Cost;
        return new(moves, stance, cost, Math.Min(cost, LeastOpen()), false, finish);
    }

    private SearchResult NotFound(bool isExhausted)
    {
        Stance? frontier = null;
        var least = double.PositiveInfinity;
        foreach (var (stance, _) in _nodes)
        {
            if (remaining.Of(stance) < least)
            {
                (frontier, least) = (stance, remaining.Of(stance));
            }
        }

        return new(null, default, double.PositiveInfinity, LeastOpen(), isExhausted, frontier);
    }

    private double LeastOpen()
    {
        var least = double.PositiveInfinity;
        foreach (var (entry, _) in _open.UnorderedItems)
        {
            least = Math.Min(least, entry.Cost + remaining.Of(entry.Stance));
        }

        return least;
    }

    /// <summary>The cheapest way known to a stance.</summary>
    private sealed record Node(double Cost, StanceMove? Move, bool IsExpanded);

    /// <summary>A stance to expand, or, with a move, one to price.</summary>
    private readonly record struct Entry(Stance Stance, StanceMove? Move, double Cost);
}
