using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>A training programme changed.</summary>
[MessagePackObject]
public sealed record PlanUpdatedMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which goal.</summary>
    [Key("goal_id")]
    public required Guid GoalId { get; init; }

    /// <summary>Why, in the climber's language.</summary>
    [Key("reason")]
    public required string Reason { get; init; }

    /// <summary>What kinds of change.</summary>
    [Key("kinds")]
    public required IReadOnlyList<string> Kinds { get; init; }
}
