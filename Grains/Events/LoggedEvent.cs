using Ascension.Grains.Abstractions.Events;

namespace Ascension.Grains.Events;

/// <summary>An event in a user's log.</summary>
internal sealed record LoggedEvent(
    long EventId, DateTimeOffset OccurredAt, string DeduplicationKey, UserEvent Payload);
