using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Media;

/// <summary>A video as its owner sees it.</summary>
[GenerateSerializer, Immutable, Alias("ascension.video-details")]
public sealed record VideoDetails
{
    /// <summary>Which video.</summary>
    [Id(0)] public required VideoId Id { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)] public required UserId Owner { get; init; }

    /// <summary>Key in the object store.</summary>
    [Id(2)] public required string ObjectKey { get; init; }

    /// <summary>Name on the climber's device.</summary>
    [Id(3)] public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    [Id(4)] public required long FileSize { get; init; }

    /// <summary>Media type.</summary>
    [Id(5)] public required string ContentType { get; init; }

    /// <summary>Hash as hexadecimal, when known.</summary>
    [Id(6)] public string? Sha256 { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(7)] public required VideoState State { get; init; }

    /// <summary>Kept for good.</summary>
    [Id(8)] public required bool Saved { get; init; }

    /// <summary>When the upload was announced.</summary>
    [Id(9)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it will be deleted; null when saved.</summary>
    [Id(10)] public DateTimeOffset? ExpiresAt { get; init; }
}
