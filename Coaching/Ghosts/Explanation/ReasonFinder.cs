using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>Compares a move with the cheapest other one of its limb.</summary>
internal sealed class ReasonFinder(StanceGraph graph, Terms terms, ClimbingWall wall)
{
    private const int Compared = 3;

    public GhostReason? Find(StanceMove made, in CostTerms cost)
    {
        List<StanceMove> moves = [];
        graph.AddMoves(made.From, moves);
        (StanceMove Move, CostTerms Cost)? runnerUp = null;
        foreach (var move in moves
            .Where(move => move.Limb == made.Limb && move != made).OrderBy(move => terms.Least(move)).Take(Compared))
        {
            if (terms.Of(move) is { } priced && !(runnerUp?.Cost.Total <= priced.Total))
            {
                runnerUp = (move, priced);
            }
        }

        if (runnerUp is not { } other)
        {
            return null;
        }

        var hold = other.Move.To.IsOn(made.Limb) ? wall.Supports[other.Move.To[made.Limb]].HoldId : null;
        var (term, difference) = Dearest(cost, other.Cost);
        return other.Cost.Total > cost.Total && difference > 0
            ? new(term, hold, difference)
            : new("ahead", hold, 0);
    }

    private static (string Term, double Difference) Dearest(in CostTerms made, in CostTerms other) =>
        new[]
        {
            ("effort", other.Effort - made.Effort), ("holds", other.Holds - made.Holds),
            ("reach", other.Reach - made.Reach), ("travel", other.Travel - made.Travel),
            ("discomfort", other.Discomfort - made.Discomfort), ("crossing", other.Crossing - made.Crossing),
            ("time", other.Time - made.Time), ("smearing", other.Smearing - made.Smearing),
            ("dynamic", other.Dynamic - made.Dynamic),
        }.MaxBy(term => term.Item2);
}
