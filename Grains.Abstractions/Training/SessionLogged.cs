namespace Ascension.Grains.Abstractions.Training;

/// <summary>A session is in the log.</summary>
/// <param name="SessionId">Its id, UUID v7.</param>
/// <param name="LoggedAt">When it was logged.</param>
/// <param name="Changes">What the programme changed because of it; empty: nothing.</param>
[GenerateSerializer, Immutable, Alias("ascension.session-logged")]
public sealed record SessionLogged(
    [property: Id(0)] Guid SessionId,
    [property: Id(1)] DateTimeOffset LoggedAt,
    [property: Id(2)] IReadOnlyList<PlanChange> Changes);
