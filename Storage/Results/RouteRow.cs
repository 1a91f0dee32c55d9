namespace Ascension.Storage.Results;

/// <summary>A route in the read model.</summary>
public sealed record RouteRow
{
    /// <summary>Which route; UUID v7, so ids order by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name of the photo on the climber's device.</summary>
    public required string FileName { get; init; }

    /// <summary><c>awaiting_upload, uploaded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What the route is called; null: nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Its grade; null: not told.</summary>
    public string? Grade { get; init; }

    /// <summary>Holds known on the wall.</summary>
    public required int HoldCount { get; init; }

    /// <summary>Holds of the route to climb; 0: not selected.</summary>
    public required int SelectedCount { get; init; }

    /// <summary>When the upload of its photo was announced.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is forgotten unless the photo comes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Increases with each change of the route; an older revision never overwrites a newer one.</summary>
    public required long Revision { get; init; }
}
