using System.Text.Json;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Storage.Objects;

namespace Ascension.Api.Routes;

/// <summary>A wall photo, the holds on it, and which of them are the route to climb.</summary>
public sealed record RouteResponse
{
    /// <summary>Id of the route.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>awaiting_upload</c> or <c>uploaded</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Name of the photo on the climber's device.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes of the photo.</summary>
    public required long FileSize { get; init; }

    /// <summary>Media type of the photo.</summary>
    public required string ContentType { get; init; }

    /// <summary>Width of the photo as displayed, pixels; null until it is uploaded.</summary>
    public int? Width { get; init; }

    /// <summary>Height of the photo as displayed, pixels; null until it is uploaded.</summary>
    public int? Height { get; init; }

    /// <summary>When the upload was announced.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is forgotten unless the photo comes; null once it has.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Read the photo here, for 15 minutes; null until it is uploaded.</summary>
    public Uri? DownloadUrl { get; init; }

    /// <summary>All holds known on the wall.</summary>
    public required IReadOnlyList<HoldResponse> Holds { get; init; }

    /// <summary>The route to climb; null until it is selected.</summary>
    public SelectionResponse? Selection { get; init; }

    internal static RouteResponse From(RouteDetails route, SignedRequest? download) => new()
    {
        Id = route.Id.Value,
        Status = JsonNamingPolicy.SnakeCaseLower.ConvertName(route.State.ToString()),
        FileName = route.FileName,
        FileSize = route.FileSize,
        ContentType = route.ContentType,
        Width = route.Width,
        Height = route.Height,
        CreatedAt = route.CreatedAt,
        ExpiresAt = route.ExpiresAt,
        DownloadUrl = download?.Url,
        Holds = [.. route.Holds.Select(HoldResponse.From)],
        Selection = SelectionResponse.From(route.Selection),
    };
}
