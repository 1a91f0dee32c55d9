using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Ghosts;

internal sealed record GhostGrainState
{
    /// <summary>Null until somebody asks for it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public Guid Owner { get; init; }

    public Guid RouteId { get; init; }

    public GhostState State { get; init; }

    /// <summary>What is planned for; null once it is.</summary>
    public Route? Route { get; init; }

    public ClimberBody? Body { get; init; }

    public PictureScale? Scale { get; init; }

    /// <summary>All holds of the photo; none once the ghost is planned.</summary>
    public IReadOnlyList<PhotoHold> Wall { get; init; } = [];

    public bool? Reachable { get; init; }

    /// <summary>Counts the tries.</summary>
    public int Attempt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The climber was told of the end.</summary>
    public bool Announced { get; init; }

    public bool Exists => CreatedAt is not null && State is not GhostState.Deleted;

    /// <summary>What is left of a ghost that went with its route.</summary>
    public static GhostGrainState Forgotten(Guid owner, DateTimeOffset now) => new()
    {
        CreatedAt = now,
        Owner = owner,
        State = GhostState.Deleted,
        Announced = true,
    };

    public GhostStatus ToStatus(GhostId id) =>
        new(id, new RouteId(RouteId), State, Reachable, CreatedAt!.Value, CompletedAt);
}
