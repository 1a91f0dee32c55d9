using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace Ascension.Streams.RabbitMq;

/// <summary>The parts of a stream provider over RabbitMQ that Orleans asks for.</summary>
internal sealed class RabbitMqAdapterFactory(
    RabbitMqProvider provider, RabbitMqPublisher publisher, HashRingBasedStreamQueueMapper queues)
    : IQueueAdapterFactory
{
    private readonly ConcurrentDictionary<QueueId, FailedBatches> _failures = new();

    // Never full before the prefetch is: a full cache would keep the agent from settling anything.
    private readonly SimpleQueueAdapterCache _cache = new(
        new SimpleQueueCacheOptions { CacheSize = 2 * provider.Options.Prefetch }, provider.Name, provider.Loggers);

    public Task<IQueueAdapter> CreateAdapter() => CreateAdapter(CancellationToken.None);

    /// <summary>Returns without a connection when the broker does not answer soon: it will be made later.</summary>
    public async Task<IQueueAdapter> CreateAdapter(CancellationToken cancellationToken)
    {
        provider.Metrics.Begin(provider.Name);
        await provider.Link.StartAsync(cancellationToken);
        return new RabbitMqAdapter(provider, publisher, queues, FailuresOf);
    }

    public IQueueAdapterCache GetQueueAdapterCache() => _cache;

    public IStreamQueueMapper GetStreamQueueMapper() => queues;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new RabbitMqFailureHandler(
            FailuresOf(queueId), provider.Loggers.CreateLogger<RabbitMqFailureHandler>()));

    private FailedBatches FailuresOf(QueueId queue) => _failures.GetOrAdd(queue, _ => new FailedBatches());
}
