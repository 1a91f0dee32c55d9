using System.Text.Json;
using Ascension.Grains.Abstractions.Media;
using Ascension.Storage.Objects;
using Ascension.Storage.Results;

namespace Ascension.Api.Media;

/// <summary>A video.</summary>
public sealed record VideoResponse
{
    /// <summary>Id of the video.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name on the climber's device.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    public required long FileSize { get; init; }

    /// <summary>Media type.</summary>
    public required string ContentType { get; init; }

    /// <summary><c>awaiting_upload</c> or <c>uploaded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Kept for good.</summary>
    public required bool Saved { get; init; }

    /// <summary>When the upload was announced.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it will be deleted; null when saved.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Read the file here, for 15 minutes; only for a single, uploaded video.</summary>
    public Uri? DownloadUrl { get; init; }

    internal static VideoResponse From(VideoRow row) => new()
    {
        Id = row.Id,
        FileName = row.FileName,
        FileSize = row.FileSize,
        ContentType = row.ContentType,
        Status = row.Status,
        Saved = row.Saved,
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
    };

    internal static VideoResponse From(VideoDetails video, SignedRequest? download) => new()
    {
        Id = video.Id.Value,
        FileName = video.FileName,
        FileSize = video.FileSize,
        ContentType = video.ContentType,
        Status = JsonNamingPolicy.SnakeCaseLower.ConvertName(video.State.ToString()),
        Saved = video.Saved,
        CreatedAt = video.CreatedAt,
        ExpiresAt = video.ExpiresAt,
        DownloadUrl = download?.Url,
    };
}
