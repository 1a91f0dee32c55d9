using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>Where a film shows a route.</summary>
/// <param name="Map">From film to route.</param>
/// <param name="Holds">The route's holds as the film shows them.</param>
/// <param name="Stretch">Metres of the route over metres of the climber, where the climber was.</param>
/// <param name="By">By what it was found.</param>
internal sealed record LocatedRoute(WallMap Map, HoldMap Holds, double Stretch, FoundBy By);
