using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>A training session is planned for today.</summary>
[MessagePackObject]
public sealed record SessionUpcomingMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which goal.</summary>
    [Key("goal_id")]
    public required Guid GoalId { get; init; }

    /// <summary>The climber's day, <c>YYYY-MM-DD</c>.</summary>
    [Key("date")]
    public required string Date { get; init; }

    /// <summary>What it is for, <c>strength</c>.</summary>
    [Key("session_type")]
    public required string SessionType { get; init; }

    /// <summary>How long.</summary>
    [Key("duration_minutes")]
    public required int DurationMinutes { get; init; }
}
