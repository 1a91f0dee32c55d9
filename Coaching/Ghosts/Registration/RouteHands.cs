using Ascension.Coaching.Ghosts.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>
/// Tells whether hands rested on the holds of a route: films of all routes of a wall match the wall's photo.
/// </summary>
/// <param name="photo">The route with all holds of its photo.</param>
/// <param name="metresPerPixel">Of the film, by the climber's height.</param>
internal sealed class RouteHands(PhotoRoute photo, double metresPerPixel)
{
    /// <summary>A hand this near to a hold, in metres of the climber, may be on it.</summary>
    private const double NearM = 0.12;

    /// <summary>A hand is on another hold that is nearer by more than this, in metres of the climber.</summary>
    private const double NearerM = 0.02;

    private const double LeastShare = 0.6;
    private const int LeastHolds = 3;

    private readonly RouteHold[] _hands = [.. photo.Route.Holds.Where(hold => hold.Role != HoldRole.Foot)];

    /// <summary>Most hands were on the route's holds, and on some of them at least.</summary>
    public bool AreOn(WallMap map, IReadOnlyList<Point> hands)
    {
        var held = hands.Select(hand => HoldAt(map, hand)).OfType<RouteHold>().ToList();
        return held.Count >= LeastShare * hands.Count && held.Distinct().Count() >= LeastHolds;
    }

    private RouteHold? HoldAt(WallMap map, Point hand)
    {
        var (place, metre) = (map.ToRoute(hand), map.ScaleAt(hand) / metresPerPixel);
        var nearest = _hands.MinBy(hold => HoldGrid.Distance(place, hold, 1))!;
        var distance = HoldGrid.Distance(place, nearest, 1);
        var isOther = photo.Wall.Any(hold => HoldGrid.Distance(place, hold) < distance - NearerM * metre);
        return distance <= NearM * metre && !isOther ? nearest : null;
    }
}
