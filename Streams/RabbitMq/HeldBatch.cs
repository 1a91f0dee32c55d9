namespace Ascension.Streams.RabbitMq;

/// <summary>A batch the broker has handed out.</summary>
internal sealed class HeldBatch(long sequence, string messageId)
{
    public long Sequence { get; } = sequence;

    public string MessageId { get; } = messageId;

    /// <summary>Means something only on the channel of <see cref="Epoch"/>.</summary>
    public ulong Tag { get; set; }

    public long Epoch { get; set; }

    /// <summary>When the pulling agent got it, or when its fate was decided without a channel; null before.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>What to tell the broker when it hands the batch out again; null while it is in hand.</summary>
    public DeliveryVerdict? Fate { get; set; }
}
