using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>An analysis was given up.</summary>
[MessagePackObject]
public sealed record AnalysisFailedMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which analysis.</summary>
    [Key("analysis_id")]
    public required Guid AnalysisId { get; init; }

    /// <summary>One of the error codes.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>What happened and what to do.</summary>
    [Key("detail")]
    public required string Detail { get; init; }

    /// <summary>A retry may succeed.</summary>
    [Key("retryable")]
    public required bool Retryable { get; init; }
}
