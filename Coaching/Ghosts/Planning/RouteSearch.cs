using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Motion;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>
/// One search on one route. A way whose motion breaks a rule between its stances is not taken: the move is barred and
/// the search goes again (as LazySP, C. Dellin and S. Srinivasa 2016), so the way found is the cheapest of those that
/// can be moved through.
/// </summary>
internal sealed class RouteSearch
{
    private const int MostRounds = 60;

    private readonly SearchLimits _limits;
    private readonly RemainingCost _remaining;
    private readonly WayGuide _guide;

    public RouteSearch(
        Route route,
        BodyModel body,
        GhostCosts costs,
        SearchLimits limits,
        SearchTier tier,
        WallSizes? sizes = null,
        PostureSet? postures = null)
    {
        (Body, _limits) = (body, limits);
        Wall = new ClimbingWall(route, tier >= SearchTier.Smears, sizes);
        Graph = new StanceGraph(body, Wall, tier >= SearchTier.Dynamics);
        Hovers = new HoverPoses(
            body, Wall, costs, postures ?? Postures.For(Wall, isThorough: tier == SearchTier.Postures));
        Terms = new Terms(body, Wall, costs, Hovers);
        Motions = new MotionPlanner(Hovers, Terms);
        _remaining = new RemainingCost(body, Wall, Graph, Terms, costs);
        _guide = new WayGuide(body, Wall, Graph);
    }

    public BodyModel Body { get; }

    public ClimbingWall Wall { get; }

    public StanceGraph Graph { get; }

    public HoverPoses Hovers { get; }

    public Terms Terms { get; }

    public MotionPlanner Motions { get; }

    /// <summary>There is time on this wall to try more postures than were.</summary>
    public bool HasMorePostures => Hovers.Postures != Postures.For(Wall, isThorough: true);

    public SearchResult Find(GhostStart? start, CancellationToken cancellation)
    {
        Stance[] starts = [.. Graph.Starts().Where(stance => Begins(stance, start))];
        var result = FindCheapest(starts, cancellation);
        return result.Moves is not null || result.IsExhausted ? result : Hurry(starts, result, cancellation);
    }

    private int ExactPoses => Hovers.Tried > 1
        ? (int)(_limits.ExactPosesOfFew * Math.Min(1, (double)_limits.FewSupports / Wall.Supports.Count))
        : (int)(_limits.ExactPoses * Math.Min(1, (double)Postures.SmallWall / Wall.Supports.Count));

    /// <summary>With four times the postures twice the poses, so half as many stances.</summary>
    private int HurriedPoses => (int)(_limits.HurriedPoses * Math.Sqrt(Hovers.Tried));

    private int HurriedMotions =>
        (int)(_limits.HurriedMotions * Math.Max(1, (double)Wall.Supports.Count / Postures.SmallWall));

    private SearchResult FindCheapest(Stance[] starts, CancellationToken cancellation)
    {
        HashSet<StanceMove> barred = [];
        for (var round = 0; ; round++)
        {
            var search = new StanceSearch(Graph, Terms, Hovers, _remaining);
            var result = search.Find(starts, barred.Contains, ExactPoses, cancellation);
            if (result.Moves is null || result.Moves.All(move => Motions.Of(move) is not null || !barred.Add(move)))
            {
                return result;
            }

            if (round == MostRounds)
            {
                return result with { Moves = null, Cost = double.PositiveInfinity, IsExhausted = false };
            }
        }
    }

    /// <summary>
    /// The cheapest way that the beams find; how cheap it is, is told by what the exact search left open. A wider beam
    /// goes after a narrower one that was lost, or to better its way where enough poses are left to come to an end.
    /// </summary>
    private SearchResult Hurry(Stance[] starts, SearchResult left, CancellationToken cancellation)
    {
        var lastMotion = Motions.Tried + HurriedMotions;
        BeamSearch search = new(
            Graph, Terms, Hovers, _guide, move => Motions.Tried < lastMotion && Motions.Of(move) is not null);
        var (result, poses, needed) = (left, HurriedPoses, 0);
        foreach (var width in _limits.Widths)
        {
            if (poses < needed * width)
            {
                break;
            }

            var before = Hovers.Solved;
            result = search.Find(starts, width, poses, result.Cost, cancellation)?.After(left) ?? result;
            poses -= Hovers.Solved - before;
            needed = result.Moves is null ? 0 : (Hovers.Solved - before) / width;
        }

        return result;
    }

    private bool Begins(in Stance stance, GhostStart? start)
    {
        foreach (var (limb, hold) in start?.Holds ?? new Dictionary<Limb, string>())
        {
            if (Body.Has(limb) && (!stance.IsOn(limb) || Wall.Supports[stance[limb]].HoldId != hold))
            {
                return false;
            }
        }

        return true;
    }
}
