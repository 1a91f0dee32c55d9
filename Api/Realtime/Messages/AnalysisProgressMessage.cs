using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>An analysis moved on.</summary>
[MessagePackObject]
public sealed record AnalysisProgressMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which analysis.</summary>
    [Key("analysis_id")]
    public required Guid AnalysisId { get; init; }

    /// <summary>0 to 100.</summary>
    [Key("progress")]
    public required int Progress { get; init; }

    /// <summary>What is being done.</summary>
    [Key("stage")]
    public required string Stage { get; init; }

    /// <summary>1 is next; null when not waiting.</summary>
    [Key("queue_position")]
    public int? QueuePosition { get; init; }
}
