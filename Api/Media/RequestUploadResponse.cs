using Ascension.Grains.Abstractions.Media;
using Ascension.Storage.Objects;

namespace Ascension.Api.Media;

/// <summary>Where and how to upload the announced video.</summary>
public sealed record RequestUploadResponse
{
    /// <summary>Id of the video.</summary>
    public required Guid VideoId { get; init; }

    /// <summary>Send the file here; the URL is good for this one file.</summary>
    public required Uri UploadUrl { get; init; }

    /// <summary>Always <c>PUT</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Headers to send exactly so.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>When the URL ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    internal static RequestUploadResponse From(VideoDetails video, SignedRequest signed) => new()
    {
        VideoId = video.Id.Value,
        UploadUrl = signed.Url,
        Method = signed.Method,
        Headers = signed.Headers,
        ExpiresAt = signed.ExpiresAt,
    };
}
