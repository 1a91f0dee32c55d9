using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Motion;
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
    private readonly HeightGuide _guide;

    public RouteSearch(Route route, BodyModel body, GhostCosts costs, SearchLimits limits, SearchTier tier)
    {
        (Body, _limits) = (body, limits);
        Wall = new ClimbingWall(route, tier >= SearchTier.Smears);
        Graph = new StanceGraph(body, Wall, tier >= SearchTier.Dynamics);
        Hovers = new HoverPoses(body, Wall, costs);
        Terms = new Terms(body, Wall, costs, Hovers);
        Motions = new MotionPlanner(Hovers, Terms);
        _remaining = new RemainingCost(body, Wall, Graph, Terms, costs);
        _guide = new HeightGuide(body, Wall, Graph);
    }

    public BodyModel Body { get; }

    public ClimbingWall Wall { get; }

    public StanceGraph Graph { get; }

    public HoverPoses Hovers { get; }

    public Terms Terms { get; }

    public MotionPlanner Motions { get; }

    public SearchResult Find(GhostStart? start, CancellationToken cancellation)
    {
        HashSet<StanceMove> barred = [];
        Stance[] starts = [.. Graph.Starts().Where(stance => Begins(stance, start))];
        for (var round = 0; round < MostRounds; round++)
        {
            var search = new StanceSearch(Graph, Terms, Hovers, _remaining, _guide, _limits);
            var result = search.Find(starts, barred.Contains, cancellation);
            if (result.Moves is null || result.Moves.All(move => Motions.Of(move) is not null || !barred.Add(move)))
            {
                return result;
            }
        }

        return new(null, default, double.PositiveInfinity, 0, false, null);
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
