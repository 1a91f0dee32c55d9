namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// A hurried search: move by move, only the few stances go on from which the least seems left to pay (beam search, B.
/// Lowerre 1976). Few of them may have their hands, or their feet, on the same holds, so that they differ. Motions are
/// looked at at once, as there is no going back. It finds a way where the exact search would need too long, and does
/// not say how cheap the way is.
/// </summary>
internal sealed class BeamSearch(
    StanceGraph graph, Terms terms, HoverPoses poses, WayGuide guide, Func<StanceMove, bool> canMove)
{
    /// <summary>Guessed cost of a body height that is left.</summary>
    private const double Rate = 5.25;

    /// <summary>Most stances with the same hands, and with the same feet, for a number of moves.</summary>
    private const int Same = 3;

    /// <summary>Moves without coming nearer after which the beam is lost.</summary>
    private const int MostStalled = 20;

    private readonly Dictionary<Stance, double> _costs = [];
    private readonly List<StanceMove> _moves = [];
    private readonly List<(double Score, int Order, int Parent, StanceMove Move)> _candidates = [];
    private readonly Dictionary<(short Left, short Right), int> _hands = [];
    private readonly Dictionary<(short Left, short Right), int> _feet = [];

    /// <summary>The cheapest way found; null when none was found that costs less than the most it may.</summary>
    /// <param name="starts">Stances to begin in.</param>
    /// <param name="width">How many stances go on.</param>
    /// <param name="mostPoses">Poses that may be solved.</param>
    /// <param name="mostCost">A way is only wanted when it costs less than this.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public Way? Find(
        IEnumerable<Stance> starts, int width, int mostPoses, double mostCost, CancellationToken cancellation)
    {
        _costs.Clear();
        var lastPose = poses.Solved + mostPoses;
        var beam = Begin(starts, width);
        var (least, stalled) = (double.PositiveInfinity, 0);
        while (beam.Count > 0 && stalled <= MostStalled && poses.Solved < lastPose)
        {
            cancellation.ThrowIfCancellationRequested();
            if (beam.Where(way => graph.IsFinished(way.Stance)).MinBy(way => way.Cost) is { } finished)
            {
                return finished;
            }

            var left = beam.Min(way => guide.Left(way.Stance));
            (least, stalled) = left < least ? (left, 0) : (least, stalled + 1);
            beam = Advance(beam, width, lastPose, mostCost);
        }

        return null;
    }

    private List<Way> Begin(IEnumerable<Stance> starts, int width)
    {
        List<Way> beam = [];
        foreach (var start in starts.OrderBy(start => guide.Left(start)))
        {
            if (poses.Of(start, null) is { IsBalanced: true })
            {
                _costs[start] = 0;
                beam.Add(new(start, null, null, 0));
                if (beam.Count == width)
                {
                    break;
                }
            }
        }

        return beam;
    }

    private List<Way> Advance(List<Way> beam, int width, int lastPose, double mostCost)
    {
        Gather(beam, mostCost);
        _hands.Clear();
        _feet.Clear();
        List<Way> next = [];
        foreach (var (_, _, parent, move) in _candidates)
        {
            if (next.Count == width || poses.Solved >= lastPose)
            {
                break;
            }

            var (hands, feet) = ((move.To.LeftHand, move.To.RightHand), (move.To.LeftFoot, move.To.RightFoot));
            var (sameHands, sameFeet) = (_hands.GetValueOrDefault(hands), _feet.GetValueOrDefault(feet));
            if (sameHands < Same && sameFeet < Same
                && Price(beam[parent], move) is { } way && way.Cost < mostCost)
            {
                (_hands[hands], _feet[feet]) = (sameHands + 1, sameFeet + 1);
                next.Add(way);
            }
        }

        return next;
    }

    /// <summary>All moves out of the beam, the most promising first.</summary>
    private void Gather(List<Way> beam, double mostCost)
    {
        _candidates.Clear();
        for (var parent = 0; parent < beam.Count; parent++)
        {
            _moves.Clear();
            graph.AddMoves(beam[parent].Stance, _moves);
            foreach (var move in _moves)
            {
                var cost = beam[parent].Cost + terms.Least(move);
                if (cost < mostCost && !IsKnown(move.To, cost))
                {
                    var left = guide.Left(move.To) + guide.Doubt(move);
                    _candidates.Add((cost + Rate * left, _candidates.Count, parent, move));
                }
            }
        }

        _candidates.Sort((one, other) => (one.Score, one.Order).CompareTo((other.Score, other.Order)));
    }

    private Way? Price(Way from, in StanceMove move)
    {
        if (IsKnown(move.To, from.Cost + terms.Least(move)) || terms.Of(move) is not { } priced
            || IsKnown(move.To, from.Cost + priced.Total) || !canMove(move))
        {
            return null;
        }

        var cost = from.Cost + priced.Total;
        _costs[move.To] = cost;
        return new(move.To, from, move, cost);
    }

    private bool IsKnown(in Stance stance, double cost) => _costs.TryGetValue(stance, out var known) && known <= cost;
}
