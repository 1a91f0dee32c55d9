using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Events;

/// <summary>An event as it travels on the stream and in a replay.</summary>
/// <param name="User">Whose event.</param>
/// <param name="EventId">Increasing per user; ids may be skipped, never repeated.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="Payload">What.</param>
[GenerateSerializer, Immutable, Alias("ascension.user-event-envelope")]
public sealed record UserEventEnvelope(
    [property: Id(0)] UserId User,
    [property: Id(1)] long EventId,
    [property: Id(2)] DateTimeOffset OccurredAt,
    [property: Id(3)] UserEvent Payload);
