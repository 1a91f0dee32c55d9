using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>Asks for a ghost.</summary>
/// <param name="Climber">Whose ghost, for whose body.</param>
/// <param name="Route">The route with its selection.</param>
[GenerateSerializer, Immutable, Alias("ascension.plan-ghost")]
public sealed record PlanGhost(
    [property: Id(0)] UserProfile Climber,
    [property: Id(1)] RouteDetails Route);
