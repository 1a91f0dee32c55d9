using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>A hold of a route, in metres of the wall's plane: X to the right, Y upwards.</summary>
/// <param name="Id">Identity, unique on its route.</param>
/// <param name="Type">What it offers.</param>
/// <param name="Role">What it is for.</param>
/// <param name="X">Centre of the grip.</param>
/// <param name="Y">Centre of the grip.</param>
/// <param name="Width">Width of its box, above 0.</param>
/// <param name="Height">Height of its box, above 0.</param>
/// <param name="PullDegrees">
/// Where a hand pulls it best, in degrees from straight down, above 0 to the right; null when unknown: then its type
/// and box tell.
/// </param>
/// <param name="IsMatchable">Marked as taking two hands whatever its width.</param>
public sealed record RouteHold(
    string Id,
    HoldType Type,
    HoldRole Role,
    double X,
    double Y,
    double Width,
    double Height,
    double? PullDegrees = null,
    bool IsMatchable = false);
