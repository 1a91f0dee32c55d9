namespace Ascension.Storage.Results;

/// <summary>A video in the read model.</summary>
public sealed record VideoRow
{
    /// <summary>Which video; UUID v7, so ids order by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name on the climber's device.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    public required long FileSize { get; init; }

    /// <summary>Media type.</summary>
    public required string ContentType { get; init; }

    /// <summary><c>awaiting_upload, uploaded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Kept for good.</summary>
    public required bool Saved { get; init; }

    /// <summary>When the upload was announced.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it will be deleted; null when saved.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Increases with each change of the video; an older revision never overwrites a newer one.</summary>
    public required long Revision { get; init; }
}
