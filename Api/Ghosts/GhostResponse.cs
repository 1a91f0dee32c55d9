using Ascension.Grains.Abstractions.Ghosts;

namespace Ascension.Api.Ghosts;

/// <summary>Where a ghost stands.</summary>
public sealed record GhostResponse
{
    /// <summary>Id of the ghost.</summary>
    public required Guid GhostId { get; init; }

    /// <summary>Id of its route.</summary>
    public required Guid RouteId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required GhostState Status { get; init; }

    /// <summary>It gets up; null until it is completed.</summary>
    public bool? Reachable { get; init; }

    /// <summary>When it was first asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was completed or failed.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    internal static GhostResponse From(GhostStatus status) => new()
    {
        GhostId = status.Id.Value,
        RouteId = status.Route.Value,
        Status = status.State,
        Reachable = status.Reachable,
        CreatedAt = status.CreatedAt,
        CompletedAt = status.CompletedAt,
    };
}
