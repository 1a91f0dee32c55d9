namespace Ascension.Storage.Objects.Folder;

/// <summary>Where the folder store keeps its objects, and how much traffic it takes.</summary>
public sealed record FolderObjectStoreOptions
{
    /// <summary>Absolute path of the store's own folder.</summary>
    public required string Root { get; init; }

    /// <summary>Uploads received at the same time; one more is answered with 429.</summary>
    public int MaxConcurrentUploads { get; init; } = 16;

    /// <summary>Downloads sent at the same time; one more is answered with 429.</summary>
    public int MaxConcurrentDownloads { get; init; } = 128;

    /// <summary>Requests a minute from one address; one more is answered with 429.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Longest time an upload may take; a trickle may not hold a place for ever.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(30);
}
