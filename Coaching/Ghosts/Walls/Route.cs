using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>What a ghost is to climb.</summary>
/// <param name="Holds">
/// All holds of the route, at most <see cref="MostHolds"/>; one or two to start on and one or two to finish on.
/// </param>
/// <param name="AngleDegrees">
/// Lean of the wall from the vertical, -60 to 75: above 0 overhanging, below 0 a slab.
/// </param>
/// <param name="FloorY">Height of the floor in the wall's plane in metres; null when there is none to stand on.</param>
public sealed record Route(IReadOnlyList<RouteHold> Holds, double AngleDegrees, double? FloorY = null)
{
    /// <summary>Most holds of a route.</summary>
    public const int MostHolds = 400;

    private const double FarthestM = 100;

    /// <summary>The same route on a wall that many times as large.</summary>
    public Route Scaled(double factor) => this with
    {
        Holds = [.. Holds.Select(hold => hold with
        {
            X = factor * hold.X,
            Y = factor * hold.Y,
            Width = factor * hold.Width,
            Height = factor * hold.Height,
        })],
        FloorY = factor * FloorY,
    };

    /// <summary>Says what is wrong with the route; null when nothing is.</summary>
    public RouteProblem? FindProblem()
    {
        if (Holds.Count is 0 or > MostHolds)
        {
            return RouteProblem.HoldCount;
        }

        if (!(AngleDegrees is >= -60 and <= 75))
        {
            return RouteProblem.Angle;
        }

        if (Holds.Any(hold => !IsSound(hold)) || FloorY is { } floor && !(Math.Abs(floor) <= FarthestM))
        {
            return RouteProblem.Measures;
        }

        if (Holds.Select(hold => hold.Id).Distinct(StringComparer.Ordinal).Count() < Holds.Count)
        {
            return RouteProblem.Identities;
        }

        return Holds.Count(hold => hold.Role == HoldRole.Start) is not (1 or 2) ? RouteProblem.Start
            : Holds.Count(hold => hold.Role == HoldRole.Finish) is not (1 or 2) ? RouteProblem.Finish
            : null;
    }

    private static bool IsSound(RouteHold hold) =>
        Math.Abs(hold.X) <= FarthestM && Math.Abs(hold.Y) <= FarthestM
        && hold.Width is > 0 and <= 5 && hold.Height is > 0 and <= 5
        && hold.PullDegrees is null or (>= -180 and <= 180)
        && Enum.IsDefined(hold.Type) && Enum.IsDefined(hold.Role);
}
