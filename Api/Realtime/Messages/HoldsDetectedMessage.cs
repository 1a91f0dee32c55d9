using MessagePack;

namespace Ascension.Api.Realtime.Messages;

/// <summary>A search for holds ended.</summary>
[MessagePackObject]
public sealed record HoldsDetectedMessage
{
    /// <summary>Increasing per climber.</summary>
    [Key("event_id")]
    public required long EventId { get; init; }

    /// <summary>Which detection.</summary>
    [Key("detection_id")]
    public required Guid DetectionId { get; init; }

    /// <summary>On the photo of which route.</summary>
    [Key("route_id")]
    public required Guid RouteId { get; init; }

    /// <summary>Holds that the model saw; null when it failed.</summary>
    [Key("hold_count")]
    public int? HoldCount { get; init; }

    /// <summary>The climber should look it over; null when it failed.</summary>
    [Key("review_advised")]
    public bool? ReviewAdvised { get; init; }
}
