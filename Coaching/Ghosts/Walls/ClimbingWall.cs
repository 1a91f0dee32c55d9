using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>All that limbs can be on, and which way is down. Holds come first, in the route's order.</summary>
internal sealed class ClimbingWall
{
    /// <summary>How far a grip stands off the wall, in metres.</summary>
    public const double GripDepth = 0.03;

    /// <summary>A box from this width on takes two hands, in metres.</summary>
    private const double TwoHands = 0.14;

    private const double SmearGrid = 0.4;
    private const double SmearFromHolds = 0.3;
    private const double FloorDepth = 0.25;

    public ClimbingWall(Route route, bool hasSmears)
    {
        Route = route;
        Lean = WallLean.Of(route.AngleDegrees);
        Supports = [.. route.Holds.Select(ToSupport), .. hasSmears ? Smears() : [], .. Floor()];
    }

    public Route Route { get; }

    public WallLean Lean { get; }

    public IReadOnlyList<Support> Supports { get; }

    public int HoldCount => Route.Holds.Count;

    /// <summary>Against gravity.</summary>
    public Vector Up => new(0, Lean.Along, -Lean.Outwards);

    private Support ToSupport(RouteHold hold)
    {
        var quality = Grips.Quality(hold.Type, Route.AngleDegrees);
        var isShared = hold.IsMatchable || hold.Width >= TwoHands || hold.Role == HoldRole.Finish
            || (hold.Role == HoldRole.Start && Route.Holds.Count(other => other.Role == HoldRole.Start) == 1);
        return new(
            SupportKind.Hold, new Vector(hold.X, hold.Y, GripDepth), quality, isShared,
            hold.Role == HoldRole.Foot ? [] : Grips.ForHand(hold, quality), Grips.ForFoot(), hold.Id);
    }

    /// <summary>A grid over the wall between the holds, where no hold is near.</summary>
    private IEnumerable<Support> Smears()
    {
        var (left, right) = (Route.Holds.Min(hold => hold.X), Route.Holds.Max(hold => hold.X));
        var (low, high) = (Route.Holds.Min(hold => hold.Y) - SmearGrid, Route.Holds.Max(hold => hold.Y) - SmearGrid);
        low = Math.Max(low, (Route.FloorY ?? double.NegativeInfinity) + SmearGrid);
        for (var y = low; y <= high; y += SmearGrid)
        {
            for (var x = left; x <= right; x += SmearGrid)
            {
                if (Route.Holds.All(hold => Math.Pow(hold.X - x, 2) + Math.Pow(hold.Y - y, 2)
                    > SmearFromHolds * SmearFromHolds))
                {
                    yield return new(
                        SupportKind.Smear, new Vector(x, y, GripDepth), 0, false, [], Grips.ForSmear(), null);
                }
            }
        }
    }

    /// <summary>Two places to stand on under the start, a little off the wall.</summary>
    private IEnumerable<Support> Floor()
    {
        if (Route.FloorY is not { } floor)
        {
            return [];
        }

        var middle = Route.Holds.Where(hold => hold.Role == HoldRole.Start).Average(hold => hold.X);
        return new[] { -0.18, 0.18 }.Select(aside => new Support(
            SupportKind.Floor, new Vector(middle + aside, floor, FloorDepth), 0, false, [], Grips.ForFloor(Up), null));
    }
}
