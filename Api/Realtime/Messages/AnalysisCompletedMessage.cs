using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>An analysis ended without a failure.</summary>
[MessagePackObject]
public sealed record AnalysisCompletedMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which analysis.</summary>
    [Key("analysis_id")]
    public required Guid AnalysisId { get; init; }

    /// <summary><c>completed</c> or <c>cancelled</c>.</summary>
    [Key("status")]
    public required string Status { get; init; }

    /// <summary>Overall score, 0 to 100, when completed.</summary>
    [Key("score")]
    public int? Score { get; init; }
}
