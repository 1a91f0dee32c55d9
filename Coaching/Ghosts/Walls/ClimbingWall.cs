using Ascension.Coaching.Ghosts.Space;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>All that limbs can be on, and which way is down. Holds come first, in the route's order.</summary>
internal sealed class ClimbingWall
{
    public ClimbingWall(Route route, bool hasSmears, WallSizes? sizes = null)
    {
        (Route, Sizes) = (route, sizes ?? WallSizes.Default);
        Lean = WallLean.Of(route.AngleDegrees);
        Supports = [.. route.Holds.Select(ToSupport), .. hasSmears ? Smears() : [], .. Floor()];
    }

    public Route Route { get; }

    public WallSizes Sizes { get; }

    public WallLean Lean { get; }

    public IReadOnlyList<Support> Supports { get; }

    public int HoldCount => Route.Holds.Count;

    /// <summary>Against gravity.</summary>
    public Vector Up => new(0, Lean.Along, -Lean.Outwards);

    private Support ToSupport(RouteHold hold)
    {
        var quality = Grips.Quality(hold.Type, Route.AngleDegrees);
        var isShared = hold.IsMatchable || hold.Width >= Sizes.TwoLimbs || hold.Role == HoldRole.Finish
            || (hold.Role == HoldRole.Start && Route.Holds.Count(other => other.Role == HoldRole.Start) == 1);
        return new(
            SupportKind.Hold, new Vector(hold.X, hold.Y, Sizes.GripDepth), quality, isShared ? Sizes : null,
            hold.Role == HoldRole.Foot ? [] : Grips.ForHand(hold, quality), Grips.ForFoot(), hold.Id);
    }

    /// <summary>A grid over the wall between the holds, where no hold is near.</summary>
    private IEnumerable<Support> Smears()
    {
        var (grid, nearest) = (Sizes.SmearGrid, Sizes.SmearFromHolds);
        var (left, right) = (Route.Holds.Min(hold => hold.X), Route.Holds.Max(hold => hold.X));
        var (low, high) = (Route.Holds.Min(hold => hold.Y) - grid, Route.Holds.Max(hold => hold.Y) - grid);
        low = Math.Max(low, (Route.FloorY ?? double.NegativeInfinity) + grid);
        for (var y = low; y <= high; y += grid)
        {
            for (var x = left; x <= right; x += grid)
            {
                if (Route.Holds.All(hold => Math.Pow(hold.X - x, 2) + Math.Pow(hold.Y - y, 2)
                    > nearest * nearest))
                {
                    yield return new(
                        SupportKind.Smear, new Vector(x, y, Sizes.GripDepth), 0, null, [], Grips.ForSmear(), null);
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
        return new[] { -Sizes.FloorAside, Sizes.FloorAside }.Select(aside => new Support(
            SupportKind.Floor, new Vector(middle + aside, floor, Sizes.FloorDepth), 0, null, [],
            Grips.ForFloor(Up), null));
    }
}
