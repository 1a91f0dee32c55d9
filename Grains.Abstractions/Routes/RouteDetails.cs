using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A route as its owner sees it.</summary>
[GenerateSerializer, Immutable, Alias("ascension.route-details")]
public sealed record RouteDetails
{
    /// <summary>Which route.</summary>
    [Id(0)] public required RouteId Id { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)] public required UserId Owner { get; init; }

    /// <summary>Key of the photo in the object store.</summary>
    [Id(2)] public required string ObjectKey { get; init; }

    /// <summary>Name of the photo on the climber's device.</summary>
    [Id(3)] public required string FileName { get; init; }

    /// <summary>Bytes of the photo.</summary>
    [Id(4)] public required long FileSize { get; init; }

    /// <summary>Media type of the photo.</summary>
    [Id(5)] public required string ContentType { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(6)] public required RouteState State { get; init; }

    /// <summary>When the upload was announced.</summary>
    [Id(7)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is forgotten unless the photo comes; null once it has.</summary>
    [Id(8)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Width of the photo as displayed, pixels; null until it is there.</summary>
    [Id(9)] public int? Width { get; init; }

    /// <summary>Height of the photo as displayed, pixels; null until it is there.</summary>
    [Id(10)] public int? Height { get; init; }

    /// <summary>All holds of the wall, by number.</summary>
    [Id(11)] public required IReadOnlyList<RouteHold> Holds { get; init; }

    /// <summary>The route to climb; null until it is selected.</summary>
    [Id(12)] public RouteSelection? Selection { get; init; }

    /// <summary>Grows with each change.</summary>
    [Id(13)] public required long Revision { get; init; }

    /// <summary>The search whose holds are here; null when the photo was never searched.</summary>
    [Id(14)] public DetectionId? Detection { get; init; }
}
