using Orleans.Streams;

namespace Ascension.Streams.RabbitMq;

/// <summary>Publishes to the queues and receives from them.</summary>
internal sealed class RabbitMqAdapter(
    RabbitMqProvider provider,
    RabbitMqPublisher publisher,
    IStreamQueueMapper queues,
    Func<QueueId, FailedBatches> failures) : IQueueAdapter
{
    public string Name => provider.Name;

    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    public async Task QueueMessageBatchAsync<T>(
        StreamId streamId,
        IEnumerable<T> events,
        StreamSequenceToken? token,
        Dictionary<string, object>? requestContext)
    {
        if (token is not null)
        {
            throw new ArgumentException("Streams over RabbitMQ number their events themselves.", nameof(token));
        }

        var batch = new RabbitMqBatch(streamId, [.. events.Cast<object>()], requestContext);
        var body = provider.Codec.Encode(batch);
        if (body.Length > provider.Options.MaxBatchBytes)
        {
            provider.Metrics.PublishFailed(provider.Name, "too_large");
            throw new StreamBatchTooLargeException($"{streamId}", body.Length, provider.Options.MaxBatchBytes);
        }

        await publisher.PublishAsync(provider.Topology.QueueOf(queues.GetQueueForStream(streamId)), body);
    }

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) =>
        new RabbitMqReceiver(provider, provider.Topology.QueueOf(queueId), failures(queueId));
}
