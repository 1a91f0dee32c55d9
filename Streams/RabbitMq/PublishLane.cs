using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ascension.Streams.RabbitMq;

/// <summary>
/// Publishes to one queue, one batch after the other: a channel is not made for parallel publishing, and the order
/// within a stream must hold. Lanes of different queues do not wait for each other.
/// </summary>
internal sealed class PublishLane(string queue, RabbitMqLink link, RabbitMqTopology topology, TimeProvider time)
    : IDisposable
{
    private static readonly TimeSpan[] WaitsWhenRefused =
        [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300)];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IChannel? _channel;
    private bool _refuses;

    /// <summary>Returns when the broker has confirmed the message.</summary>
    /// <exception cref="StreamUnavailableException">There is no connection, or the queue is full.</exception>
    public async Task PublishAsync(BasicProperties properties, byte[] body, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await PublishAgainWhenRefusedAsync(properties, body, cancellationToken);
        }
        catch (PublishException exception)
        {
            Drop();
            throw new StreamUnavailableException($"The queue {queue} takes no more batches.", exception);
        }
        catch
        {
            // Whether the broker got it is unknown, and so is what the channel counts next.
            Drop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The channel ends with its connection.</summary>
    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// A queue that refuses may be full. When somebody has deleted it the message is returned, and for a moment refused
    /// while the queue is being made again; a new channel declares the queue and knows the present one. Only the first
    /// refusal is waited for: behind a full queue callers would otherwise line up until their time is over.
    /// </summary>
    private async Task PublishAgainWhenRefusedAsync(
        BasicProperties properties, byte[] body, CancellationToken cancellationToken)
    {
        foreach (var wait in _refuses ? [] : WaitsWhenRefused)
        {
            try
            {
                await PublishOnceAsync(properties, body, cancellationToken);
                return;
            }
            catch (PublishException)
            {
                Drop();
                await Task.Delay(wait, time, cancellationToken);
            }
        }

        _refuses = true;
        await PublishOnceAsync(properties, body, cancellationToken);
        _refuses = false;
    }

    private async Task PublishOnceAsync(BasicProperties properties, byte[] body, CancellationToken cancellationToken)
    {
        var channel = await OpenAsync(cancellationToken);
        await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken);
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
        {
            return open;
        }

        var connection = link.Current ?? throw new StreamUnavailableException("There is no connection to the broker.");
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
            cancellationToken);
        _channel = channel;
        await topology.DeclareQueueAsync(channel, queue, cancellationToken);
        return channel;
    }

    private void Drop()
    {
        if (Interlocked.Exchange(ref _channel, null) is { } channel)
        {
            // Closing waits for a broker that may be gone; nobody has to wait with it.
            _ = CloseAsync(channel);
        }
    }

    private static async Task CloseAsync(IChannel channel)
    {
        await channel.AbortAsync(CancellationToken.None);
        await channel.DisposeAsync();
    }
}
