using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>An unsaved video is about to be deleted.</summary>
/// <param name="VideoId">Which video.</param>
/// <param name="ExpiresAt">When.</param>
[GenerateSerializer, Immutable, Alias("ascension.video-expiring")]
public sealed record VideoExpiring(
    [property: Id(0)] VideoId VideoId,
    [property: Id(1)] DateTimeOffset ExpiresAt) : UserEvent;
