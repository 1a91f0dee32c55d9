using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>A filmed climb found on a route.</summary>
/// <param name="Holds">The route's holds as the film shows them.</param>
/// <param name="Trace">The climb in the metres of the route.</param>
/// <param name="Start">Where the climber began.</param>
/// <param name="Stretch">
/// Metres of the route over metres of the climber, 1 when both are right; what a route of unknown size is too large by.
/// </param>
/// <param name="By">By what it was found.</param>
public sealed record RouteClimb(
    HoldMap Holds, ClimbTrace Trace, GhostStart Start, double Stretch, FoundBy By);
