using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>An unsaved video is about to be deleted.</summary>
[MessagePackObject]
public sealed record VideoExpiringMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which video.</summary>
    [Key("video_id")]
    public required Guid VideoId { get; init; }

    /// <summary>When, in UTC; a time stamp in MessagePack, ISO 8601 in JSON.</summary>
    [Key("expires_at")]
    public required DateTime ExpiresAt { get; init; }
}
