using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// A lower bound of what is left to pay: every limb on its own way to where it may end, with no thought of the others,
/// for the least that its moves can cost. Moves move one limb; a foot that is swapped away comes off for nothing here,
/// and a hand that a jump takes along for the surcharge alone, so the ways add up and the sum never exceeds what is
/// truly left; and it never falls by more than a move costs.
/// </summary>
internal sealed class RemainingCost
{
    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    /// <summary>By limb, by support; the last is a free limb's.</summary>
    private readonly double[][] _least;

    public RemainingCost(BodyModel body, ClimbingWall wall, StanceGraph graph, Terms terms, GhostCosts costs)
    {
        // A foot stands through every move, and below the hands: so none goes higher than a body's stretch at once.
        var highest = body.Span(Limb.LeftHand, Limb.LeftFoot)
            + (graph.HasDynamics ? StanceGraph.Jump * body.Height : 0);
        var lowestFoot = graph.Finishes.Min(finish => wall.Supports[finish].Place.Y) - highest;
        double Cost(Limb limb, short from, short to) =>
            to != Stance.Free ? terms.Least(limb, from, to)
            : !limb.IsHand() ? 0
            : graph.HasDynamics ? costs.Dyno
            : double.PositiveInfinity;
        _least = [.. Limbs.Select(limb => !body.Has(limb)
            ? new double[wall.Supports.Count + 1]
            : Ways(limb, wall, Cost, highest, index => limb.IsHand()
                ? index < wall.Supports.Count && graph.Finishes.Contains((short)index)
                : index == wall.Supports.Count || wall.Supports[index].Place.Y >= lowestFoot))];
    }

    /// <summary>Infinite where no way is left.</summary>
    public double Of(in Stance stance) =>
        Of(Limb.LeftHand, stance.LeftHand) + Of(Limb.RightHand, stance.RightHand)
        + Of(Limb.LeftFoot, stance.LeftFoot) + Of(Limb.RightFoot, stance.RightFoot);

    private double Of(Limb limb, short support)
    {
        var least = _least[(int)limb];
        return least[support == Stance.Free ? ^1 : support];
    }

    /// <summary>Dijkstra's algorithm, backwards from where the limb may end.</summary>
    private static double[] Ways(
        Limb limb, ClimbingWall wall, Func<Limb, short, short, double> cost, double highest, Func<int, bool> isEnd)
    {
        var free = wall.Supports.Count;
        var least = Enumerable.Range(0, free + 1).Select(i => isEnd(i) ? 0 : double.PositiveInfinity).ToArray();
        var isDone = new bool[free + 1];
        while (true)
        {
            var next = -1;
            for (var i = 0; i <= free; i++)
            {
                if (!isDone[i] && least[i] < double.PositiveInfinity && (next < 0 || least[i] < least[next]))
                {
                    next = i;
                }
            }

            if (next < 0)
            {
                return least;
            }

            isDone[next] = true;
            var to = next == free ? Stance.Free : (short)next;
            for (var i = 0; i <= free; i++)
            {
                var before = i == free ? Stance.Free : (short)i;
                if (!isDone[i] && CanGo(limb, wall, before, to, highest))
                {
                    least[i] = Math.Min(least[i], least[next] + cost(limb, before, to));
                }
            }
        }
    }

    private static bool CanGo(Limb limb, ClimbingWall wall, short from, short to, double highest) =>
        (to == Stance.Free || !limb.IsHand() || wall.Supports[to].IsForHands)
        && (from == Stance.Free || to == Stance.Free
            || Math.Abs(wall.Supports[from].Place.Y - wall.Supports[to].Place.Y) <= highest);
}
