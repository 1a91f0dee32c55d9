using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>More was missed than the log keeps: read lists and states anew.</summary>
[MessagePackObject]
public sealed record ResyncRequiredMessage
{
    /// <summary>The newest event so far: go on from here.</summary>
    [Key("last_event_id")]
    public required long LastEventId { get; init; }
}
