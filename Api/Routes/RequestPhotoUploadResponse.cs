using Ascension.Grains.Abstractions.Routes;
using Ascension.Storage.Objects;

namespace Ascension.Api.Routes;

/// <summary>Where and how to upload the announced photo.</summary>
public sealed record RequestPhotoUploadResponse
{
    /// <summary>Id of the route.</summary>
    public required Guid RouteId { get; init; }

    /// <summary>The same id, as hold detection calls it.</summary>
    public required Guid ImageId { get; init; }

    /// <summary>Send the file here; the URL is good for this one file.</summary>
    public required Uri UploadUrl { get; init; }

    /// <summary>Always <c>PUT</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Headers to send exactly so.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>When the URL ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    internal static RequestPhotoUploadResponse From(RouteDetails route, SignedRequest signed) => new()
    {
        RouteId = route.Id.Value,
        ImageId = route.Id.Value,
        UploadUrl = signed.Url,
        Method = signed.Method,
        Headers = signed.Headers,
        ExpiresAt = signed.ExpiresAt,
    };
}
