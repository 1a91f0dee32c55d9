using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Motion;
using Ascension.Coaching.Ghosts.Planning;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Explanation;

/// <summary>
/// Says what stopped the ghost, and tries what would help: a jug half-way to the next hold, or a whole body.
/// </summary>
internal sealed class ObstacleFinder(RouteSearch tried, GhostCosts costs)
{
    /// <summary>How much of its greatest span a body reaches in balance.</summary>
    private const double UsableSpan = 0.92;

    private static readonly Limb[] Limbs = Enum.GetValues<Limb>();
    private static readonly SearchLimits Trial = new()
    {
        ExactPosesOfFew = 4000, ExactPoses = 300, HurriedPoses = 1200, HurriedMotions = 200, Widths = [8],
    };

    public GhostObstacle Find(
        SearchResult result, ClimberBody body, GhostStart? start, CancellationToken cancellation)
    {
        var isRestricted = (body.UnavailableLimbs.Count > 0 || body.Injuries.Count > 0)
            && IsClimbed(tried.Wall.Route, body with { UnavailableLimbs = [], Injuries = [] }, start, cancellation);
        if (result.Frontier is not { } stance)
        {
            return new(new Dictionary<Limb, string>(), null, null, 0, null, isRestricted);
        }

        var hands = tried.Graph.Hands.Where(stance.IsOn).ToArray();
        var highest = hands.Max(hand => Support(stance, hand).Place.Y);
        var (next, missing, half) = Next(stance, hands);
        GhostPoint? helpful = half is { } point && IsHelpful(point, body, start, cancellation) ? point : null;
        return new(HoldsOf(stance), highest, next, 100 * Math.Max(0, missing), helpful, isRestricted);
    }

    /// <summary>The hold of each limb that is on one.</summary>
    public Dictionary<Limb, string> HoldsOf(Stance stance) =>
        Limbs.Where(limb => stance.IsOn(limb) && Support(stance, limb).HoldId is not null)
            .ToDictionary(limb => limb, limb => Support(stance, limb).HoldId!);

    private Support Support(in Stance stance, Limb limb) => tried.Wall.Supports[stance[limb]];

    /// <summary>The hold above the lower hand with the least missing reach, that, and the place half-way.</summary>
    private (string? Hold, double Missing, GhostPoint? Half) Next(Stance stance, IReadOnlyList<Limb> hands)
    {
        (string? Hold, double Missing, GhostPoint? Half) best = (null, double.PositiveInfinity, null);
        var lowest = hands.MinBy(hand => Support(stance, hand).Place.Y);
        var from = Support(stance, lowest).Place;
        foreach (var support in tried.Wall.Supports)
        {
            if (!support.IsForHands || support.Place.Y <= hands.Max(hand => Support(stance, hand).Place.Y))
            {
                continue;
            }

            var missing = Missing(stance, lowest, support);
            if (missing < best.Missing)
            {
                best = (support.HoldId, missing, KeypointMap.Point(Space.Vector.Between(from, support.Place, 0.5)));
            }
        }

        return double.IsFinite(best.Missing) ? best : (null, 0, null);
    }

    /// <summary>What a hand misses to a support; who hangs by that hand alone goes on with the other.</summary>
    private double Missing(Stance stance, Limb hand, Support to)
    {
        var others = Limbs.Where(limb => limb != hand && stance.IsOn(limb)).ToArray();
        return others.Length == 0
            ? Support(stance, hand).Place.DistanceTo(to.Place)
                - UsableSpan * tried.Body.Span(Limb.LeftHand, Limb.RightHand)
            : others.Max(limb =>
                Support(stance, limb).Place.DistanceTo(to.Place) - UsableSpan * tried.Body.Span(hand, limb));
    }

    private bool IsHelpful(GhostPoint place, ClimberBody body, GhostStart? start, CancellationToken cancellation)
    {
        var route = tried.Wall.Route;
        if (route.Holds.Count >= Route.MostHolds)
        {
            return false;
        }

        var id = "+";
        while (route.Holds.Any(hold => hold.Id == id))
        {
            id += "+";
        }

        RouteHold added = new(id, HoldType.Jug, HoldRole.Hand, place.X, place.Y, 0.15, 0.08);
        return IsClimbed(route with { Holds = [.. route.Holds, added] }, body, start, cancellation);
    }

    private bool IsClimbed(Route route, ClimberBody body, GhostStart? start, CancellationToken cancellation) =>
        new RouteSearch(route, BodyModel.Of(body), costs, Trial, SearchTier.Holds).Find(start, cancellation).Moves
            is not null;
}
