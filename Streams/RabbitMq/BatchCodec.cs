using Orleans.Serialization;
using RabbitMQ.Client;

namespace Ascension.Streams.RabbitMq;

/// <summary>A batch as a message: Orleans' serializer, named and versioned by the message's type.</summary>
internal sealed class BatchCodec(Serializer<RabbitMqBatch> serializer)
{
    /// <summary>Changes when older silos could no longer read the body.</summary>
    public const string MessageType = "ascension.stream-batch.1";

    public byte[] Encode(RabbitMqBatch batch) => serializer.SerializeToArray(batch);

    /// <returns>Null for a message that is no batch of ours, with the reason.</returns>
    public RabbitMqBatch? TryDecode(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, out string reason)
    {
        if (properties.Type != MessageType)
        {
            reason = $"its type is not {MessageType}";
            return null;
        }

        try
        {
            var batch = serializer.Deserialize(body);
            reason = batch is { Events: not null } ? "" : "it holds no events";
            return reason.Length == 0 ? batch : null;
        }
        catch (Exception exception)
        {
            // Whatever the serializer trips over, it would do so again.
            reason = $"it cannot be read: {exception.GetType().Name}";
            return null;
        }
    }
}
