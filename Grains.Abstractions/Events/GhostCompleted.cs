using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>A ghost is planned.</summary>
/// <param name="GhostId">Which ghost.</param>
/// <param name="RouteId">On which route.</param>
/// <param name="Reachable">It gets up; null when planning failed.</param>
[GenerateSerializer, Immutable, Alias("ascension.ghost-completed")]
public sealed record GhostCompleted(
    [property: Id(0)] GhostId GhostId,
    [property: Id(1)] RouteId RouteId,
    [property: Id(2)] bool? Reachable) : UserEvent;
