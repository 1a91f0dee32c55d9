using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Climbs.Ghosts;

/// <summary>The planner's search without a budget, and looking at everything, on one route.</summary>
internal static class SmallSearch
{
    /// <summary>Cost of the planner's plan and of the cheapest; infinite where there is none.</summary>
    public static (double Planned, double Least) Costs(Route route, BodyModel body, SearchTier tier)
    {
        var planned = Cheapest(route, body, tier);
        var wall = new ClimbingWall(route, tier >= SearchTier.Smears);
        var poses = Poses(body, wall, tier);
        var graph = new StanceGraph(body, wall, tier >= SearchTier.Dynamics);
        var terms = new Terms(body, wall, GhostCosts.Default, poses);
        return (planned, ExhaustiveSearch.LeastCost(graph, terms, poses, _ => false));
    }

    /// <summary>Cost of the planner's plan alone.</summary>
    public static double Cheapest(Route route, BodyModel body, SearchTier tier = SearchTier.Holds) =>
        Find(route, body, tier).Cost;

    /// <summary>The planner's plan; on a wall of other sizes where these are given.</summary>
    public static SearchResult Find(Route route, BodyModel body, SearchTier tier, WallSizes? sizes = null)
    {
        var costs = GhostCosts.Default;
        var wall = new ClimbingWall(route, tier >= SearchTier.Smears, sizes);
        var graph = new StanceGraph(body, wall, tier >= SearchTier.Dynamics);
        var poses = Poses(body, wall, tier);
        var terms = new Terms(body, wall, costs, poses);
        StanceSearch search = new(graph, terms, poses, new(body, wall, graph, terms, costs));
        return search.Find(graph.Starts(), _ => false, int.MaxValue, CancellationToken.None);
    }

    private static HoverPoses Poses(BodyModel body, ClimbingWall wall, SearchTier tier) =>
        new(body, wall, GhostCosts.Default, Postures.For(wall, isThorough: tier == SearchTier.Postures));
}
