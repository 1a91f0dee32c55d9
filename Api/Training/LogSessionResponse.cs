using Ascension.Grains.Abstractions.Training;

namespace Ascension.Api.Training;

/// <summary>A session is in the log.</summary>
public sealed record LogSessionResponse
{
    /// <summary>Id of the session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>When it was logged.</summary>
    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>What the programme changed because of it, in the climber's language; empty: nothing.</summary>
    public required IReadOnlyList<PlanChange> Changes { get; init; }

    internal static LogSessionResponse From(SessionLogged logged) => new()
    {
        SessionId = logged.SessionId,
        LoggedAt = logged.LoggedAt,
        Changes = logged.Changes,
    };
}
