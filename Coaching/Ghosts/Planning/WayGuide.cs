using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// How far the limbs still have to go, in body heights, as climbers go: in steps of arm's length, rather over good
/// holds, the feet following the hands. Times a rate it is a guess of what is left to pay: not a bound, but it leads
/// around what is poor and sideways to the finish, where the bound would let a search wander.
/// </summary>
internal sealed class WayGuide
{
    /// <summary>A limb's step up to this long, in body heights, is usual; what is longer counts ...</summary>
    private const double UsualStep = 0.4;

    /// <summary>... this many times more.</summary>
    private const double LongStep = 4;

    /// <summary>What each step counts for itself.</summary>
    private const double Step = 0.115;

    /// <summary>What a hand's hold of no quality at all counts.</summary>
    private const double Poor = 0.34;

    /// <summary>What a smearing foot counts.</summary>
    private const double Smear = 0.17;

    /// <summary>In the end the feet are at most this far below the hands, in body heights, and ...</summary>
    private const double FeetBelow = 0.85;

    /// <summary>... at most this far aside of them; what is farther counts ...</summary>
    private const double FeetAside = 0.3;

    /// <summary>... this many times.</summary>
    private const double FeetAway = 3;

    /// <summary>A foot on nothing counts as this far behind the other, in body heights.</summary>
    private const double FreeBehind = 0.45;

    /// <summary>Hands at least this far above the feet, in body heights, are at ease ...</summary>
    private const double EaseFrom = 0.55;

    /// <summary>... and at most this far; what is less or more counts ...</summary>
    private const double EaseTo = 0.8;

    /// <summary>... this many times.</summary>
    private const double Uneasy = 2;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();

    private readonly BodyModel _body;
    private readonly ClimbingWall _wall;
    private readonly StanceGraph _graph;
    private readonly double[] _hand;
    private readonly double[] _foot;

    public WayGuide(BodyModel body, ClimbingWall wall, StanceGraph graph)
    {
        (_body, _wall, _graph) = (body, wall, graph);
        _hand = Ways(
            index => graph.Finishes.Contains((short)index) ? 0 : double.PositiveInfinity,
            support => support.IsForHands ? Poor * (1 - Math.Min(1, support.Quality)) : double.PositiveInfinity);
        _foot = Ways(AwayFromEnd, support => support.Kind == SupportKind.Smear ? Smear : 0);
    }

    /// <summary>Body heights that are left from a stance.</summary>
    public double Left(in Stance stance)
    {
        var hands = Left(stance, _graph.Hands, _hand, out var hand);
        var feet = Left(stance, _graph.Feet, _foot, out var foot);
        var apart = (hand - foot) / _body.Height;
        var uneasy = double.IsFinite(apart) ? Math.Max(0, Math.Max(EaseFrom - apart, apart - EaseTo)) : 0;
        return hands + feet + Uneasy * uneasy;
    }

    /// <summary>
    /// How doubtful it is that a move can be made, in body heights, from 0: the nearer it stretches the body to its
    /// end, the more.
    /// </summary>
    public double Doubt(in StanceMove move)
    {
        const double from = 0.7;
        const double most = 0.57;
        var limb = move.Limb;
        if (!move.To.IsOn(limb))
        {
            return 0;
        }

        var place = _wall.Supports[move.To[limb]].PlaceOf(limb);
        double stretch = 0;
        foreach (var other in Limbs)
        {
            if (other != limb && move.To.IsOn(other))
            {
                var distance = _wall.Supports[move.To[other]].PlaceOf(other).DistanceTo(place);
                stretch = Math.Max(stretch, distance / _body.Span(limb, other));
            }
        }

        return most * Math.Max(0, stretch - from) / (1 - from);
    }

    /// <summary>
    /// Of two limbs, the one behind counts as much as their mean: who leaves it behind has gained little.
    /// </summary>
    private double Left(in Stance stance, IReadOnlyList<Limb> limbs, double[] ways, out double height)
    {
        var (nearest, sum, farthest, on) = (double.PositiveInfinity, 0.0, 0.0, 0);
        height = 0;
        foreach (var limb in limbs)
        {
            if (stance.IsOn(limb))
            {
                nearest = Math.Min(nearest, ways[stance[limb]]);
                height += _wall.Supports[stance[limb]].Place.Y;
                on++;
            }
        }

        height = on > 0 ? height / on : double.NaN;
        var behind = (on > 0 ? nearest : 0) + FreeBehind;
        foreach (var limb in limbs)
        {
            var left = stance.IsOn(limb) ? ways[stance[limb]] : behind;
            sum += left;
            farthest = Math.Max(farthest, left);
        }

        return sum / Math.Max(1, limbs.Count) + farthest;
    }

    /// <summary>How far a foot is from where it stands when the hands are on the finish.</summary>
    private double AwayFromEnd(int index)
    {
        var place = _wall.Supports[index].Place;
        var away = double.PositiveInfinity;
        foreach (var finish in _graph.Finishes)
        {
            var end = _wall.Supports[finish].Place;
            var below = Math.Max(0, end.Y - FeetBelow * _body.Height - place.Y);
            var aside = Math.Max(0, Math.Abs(place.X - end.X) - FeetAside * _body.Height);
            away = Math.Min(away, Math.Sqrt(below * below + aside * aside));
        }

        return FeetAway * away / _body.Height;
    }

    /// <summary>Dijkstra's algorithm, backwards from the end; every step is possible, a long one only dear.</summary>
    private double[] Ways(Func<int, double> end, Func<Support, double> toll)
    {
        var count = _wall.Supports.Count;
        var (ways, isDone) = (new double[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            ways[i] = end(i);
        }

        for (var round = 0; round < count; round++)
        {
            var next = -1;
            for (var i = 0; i < count; i++)
            {
                next = !isDone[i] && (next < 0 || ways[i] < ways[next]) ? i : next;
            }

            isDone[next] = true;
            var reached = _wall.Supports[next];
            var paid = ways[next] + toll(reached) + Step;
            for (var i = 0; i < count; i++)
            {
                var distance = isDone[i] ? 0 : reached.Place.DistanceTo(_wall.Supports[i].Place) / _body.Height;
                var beyond = Math.Max(0, distance - UsualStep);
                ways[i] = isDone[i] ? ways[i] : Math.Min(ways[i], paid + distance + LongStep * beyond);
            }
        }

        return ways;
    }
}
