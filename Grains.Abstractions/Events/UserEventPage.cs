namespace Ascension.Grains.Abstractions.Events;

/// <summary>Events a client has missed.</summary>
/// <param name="Events">Oldest first.</param>
/// <param name="LastEventId">The newest id given out so far.</param>
/// <param name="ResyncRequired">Older events than the log keeps were missed: the client must read its state.</param>
[GenerateSerializer, Immutable, Alias("ascension.user-event-page")]
public sealed record UserEventPage(
    [property: Id(0)] IReadOnlyList<UserEventEnvelope> Events,
    [property: Id(1)] long LastEventId,
    [property: Id(2)] bool ResyncRequired);
