using Ascension.Coaching.Ghosts.Planning;

namespace Ascension.Climbs.Ghosts;

/// <summary>
/// The cheapest way by looking at everything: Dijkstra's algorithm over all stances that can be reached, every move
/// priced as soon as it is seen; no heuristic, no laziness, no budget.
/// </summary>
internal static class ExhaustiveSearch
{
    /// <summary>Least cost to the finish; infinite when it cannot be reached.</summary>
    public static double LeastCost(StanceGraph graph, Terms terms, HoverPoses poses, Func<StanceMove, bool> isBarred)
    {
        Dictionary<Stance, double> costs = [];
        HashSet<Stance> settled = [];
        foreach (var start in graph.Starts())
        {
            if (poses.Of(start, null) is { IsBalanced: true })
            {
                costs[start] = 0;
            }
        }

        PriorityQueue<Stance, double> queue = new(costs.Select(pair => (pair.Key, pair.Value)));
        while (queue.TryDequeue(out var stance, out _))
        {
            if (!settled.Add(stance))
            {
                continue;
            }

            if (graph.IsFinished(stance))
            {
                return costs[stance];
            }

            List<StanceMove> moves = [];
            graph.AddMoves(stance, moves);
            foreach (var move in moves)
            {
                if (settled.Contains(move.To) || terms.Of(move) is not { } priced || isBarred(move))
                {
                    continue;
                }

                var cost = costs[stance] + priced.Total;
                if (!costs.TryGetValue(move.To, out var known) || cost < known)
                {
                    costs[move.To] = cost;
                    queue.Enqueue(move.To, cost);
                }
            }
        }

        return double.PositiveInfinity;
    }
}
