namespace Ascension.Streams.RabbitMq;

/// <summary>What to do with a batch the broker has handed out.</summary>
internal enum DeliveryVerdict
{
    /// <summary>New: deliver it.</summary>
    Deliver,

    /// <summary>Handed out again while it is still in hand: nothing, its new tag is noted.</summary>
    InHand,

    /// <summary>It was delivered before the channel broke: acknowledge it.</summary>
    Acknowledge,

    /// <summary>It was given up before the channel broke: make it a dead letter.</summary>
    Reject,

    /// <summary>It came by a channel that is no more: nothing.</summary>
    Stale,
}
