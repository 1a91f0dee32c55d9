using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using RabbitMQ.Client;

namespace Ascension.Streams.RabbitMq;

/// <summary>
/// Publishes batches and never takes longer than it is allowed to. While the broker is gone or blocked it fails at
/// once; after a broker has been too slow it fails at once for a while, so that callers do not queue up behind it.
/// </summary>
internal sealed class RabbitMqPublisher(RabbitMqProvider provider) : IDisposable
{
    private readonly string _instance = RandomNumberGenerator.GetHexString(24, lowercase: true);
    private readonly ConcurrentDictionary<string, PublishLane> _lanes = new();
    private readonly ReconnectDelay _rest =
        new(provider.Options.FirstReconnectDelay, provider.Options.LongestReconnectDelay);
    private long _messages;
    private long _restUntil;

    private TimeProvider Time => provider.Time;

    /// <exception cref="StreamUnavailableException">The broker has not confirmed it.</exception>
    public async Task PublishAsync(string queue, byte[] body)
    {
        var start = Time.GetTimestamp();
        try
        {
            RefuseWhileHopeless();
            await PublishInTimeAsync(queue, body);
            provider.Metrics.Published(provider.Name, Time.GetElapsedTime(start));
        }
        catch (StreamUnavailableException)
        {
            provider.Metrics.PublishFailed(provider.Name, "unavailable");
            throw;
        }
        catch (Exception exception)
        {
            provider.Metrics.PublishFailed(provider.Name, "failed");
            throw new StreamUnavailableException("The broker did not take a batch.", exception);
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }
    }

    private void RefuseWhileHopeless()
    {
        if (provider.Link.Current is null)
        {
            throw new StreamUnavailableException("There is no connection to the broker.");
        }

        if (provider.Link.Blocked is { } reason)
        {
            throw new StreamUnavailableException(reason);
        }

        if (Time.GetTimestamp() < Volatile.Read(ref _restUntil))
        {
            throw new StreamUnavailableException("The broker was too slow a moment ago.");
        }
    }

    private async Task PublishInTimeAsync(string queue, byte[] body)
    {
        var lane = _lanes.GetOrAdd(queue, name => new PublishLane(name, provider.Link, provider.Topology, Time));
        using var limit = new CancellationTokenSource(provider.Options.PublishTimeout, Time);
        try
        {
            await lane.PublishAsync(Properties(), body, limit.Token);
            lock (_rest)
            {
                _rest.Reset();
            }
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            Rest();
            throw new StreamUnavailableException(
                $"The broker has not confirmed a batch within {provider.Options.PublishTimeout}.", exception);
        }
    }

    private void Rest()
    {
        lock (_rest)
        {
            // Those who waited in the same line time out together: one rest for all of them.
            if (Time.GetTimestamp() >= _restUntil)
            {
                var ticks = _rest.Next().TotalSeconds * Time.TimestampFrequency;
                Volatile.Write(ref _restUntil, Time.GetTimestamp() + (long)ticks);
            }
        }
    }

    private BasicProperties Properties() => new()
    {
        Persistent = true,
        Type = BatchCodec.MessageType,
        MessageId = string.Create(
            CultureInfo.InvariantCulture, $"{_instance}-{Interlocked.Increment(ref _messages)}"),
        Timestamp = new AmqpTimestamp(Time.GetUtcNow().ToUnixTimeSeconds()),
    };
}
