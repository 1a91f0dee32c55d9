using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>Where a ghost stands.</summary>
/// <param name="Id">Which ghost.</param>
/// <param name="Route">On which route.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Reachable">It gets up; null until it is completed.</param>
/// <param name="CreatedAt">When it was first asked for.</param>
/// <param name="CompletedAt">When it was completed or failed.</param>
[GenerateSerializer, Immutable, Alias("ascension.ghost-status")]
public sealed record GhostStatus(
    [property: Id(0)] GhostId Id,
    [property: Id(1)] RouteId Route,
    [property: Id(2)] GhostState State,
    [property: Id(3)] bool? Reachable,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset? CompletedAt);
