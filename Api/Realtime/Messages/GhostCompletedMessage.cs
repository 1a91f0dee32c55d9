using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>A ghost is planned.</summary>
[MessagePackObject]
public sealed record GhostCompletedMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which ghost.</summary>
    [Key("ghost_id")]
    public required Guid GhostId { get; init; }

    /// <summary>On which route.</summary>
    [Key("route_id")]
    public required Guid RouteId { get; init; }

    /// <summary>It gets up; null when planning failed.</summary>
    [Key("reachable")]
    public bool? Reachable { get; init; }
}
