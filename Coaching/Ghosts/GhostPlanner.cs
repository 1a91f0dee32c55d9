using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Explanation;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts;

/// <summary>
/// Plans how a body climbs a route as cheaply as possible. The same input gives the same plan, whatever ran before.
/// </summary>
public sealed class GhostPlanner
{
    private readonly GhostCosts _costs;
    private readonly SearchLimits _limits;

    internal GhostPlanner(GhostCosts costs, SearchLimits limits) => (_costs, _limits) = (costs, limits);

    /// <summary>With the usual weights and budget.</summary>
    public static GhostPlanner Default { get; } = new(GhostCosts.Default, SearchLimits.Default);

    /// <summary>Plans; thread-safe.</summary>
    /// <param name="route">What to climb.</param>
    /// <param name="body">Who climbs.</param>
    /// <param name="start">Where to begin; null for wherever the route allows.</param>
    /// <param name="cancellation">Ends planning.</param>
    /// <exception cref="ArgumentException">
    /// The route has a problem (see <see cref="Route.FindProblem"/>), or the body is none of a human, or has no hand.
    /// </exception>
    /// <exception cref="OperationCanceledException">Planning was ended.</exception>
    public GhostPlan Plan(Route route, ClimberBody body, GhostStart? start, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(body);
        if (route.FindProblem() is { } problem)
        {
            throw new ArgumentException($"The route cannot be planned on: {problem}.", nameof(route));
        }

        var model = BodyModel.Of(body);
        if (!model.Has(Limb.LeftHand) && !model.Has(Limb.RightHand))
        {
            throw new ArgumentException("Nobody climbs without hands.", nameof(body));
        }

        RouteSearch? tried = null;
        SearchResult? result = null;
        var (limits, isExhausted) = (_limits, true);
        foreach (var tier in Enum.GetValues<SearchTier>())
        {
            if (tier == SearchTier.Postures && !tried!.HasMorePostures)
            {
                continue;
            }

            tried = new RouteSearch(route, model, _costs, limits, tier);
            result = tried.Find(start, cancellation);
            if (result.Moves is not null)
            {
                return new PlanWriter(tried).Write(result);
            }

            limits = limits.After(tried.Hovers.Solved);
            isExhausted &= result.IsExhausted;
        }

        var outcome = isExhausted ? GhostOutcome.Unreachable : GhostOutcome.NotFound;
        var obstacle = new ObstacleFinder(tried!, _costs).Find(result!, body, start, cancellation);
        return new(
            outcome, [], [], null, null, double.PositiveInfinity, result!.LeastCost, obstacle, model.IsHeightKnown,
            tried!.Hovers.Postures, []);
    }
}
