namespace Ascension.Streams.RabbitMq;

/// <summary>How the broker keeps the queues.</summary>
public enum RabbitMqQueueType
{
    /// <summary>Replicated over the nodes of the broker; survives the loss of a minority of them.</summary>
    Quorum,

    /// <summary>Durable on one node.</summary>
    Classic,
}
