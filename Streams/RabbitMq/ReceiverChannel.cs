using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ascension.Streams.RabbitMq;

/// <summary>A channel that consumes one queue, and the epoch its delivery tags belong to.</summary>
internal sealed partial class ReceiverChannel : IAsyncDisposable
{
    private readonly IChannel _channel;
    private readonly ILogger _logger;
    private volatile bool _cancelled;

    private ReceiverChannel(IChannel channel, long epoch, ILogger logger)
    {
        _channel = channel;
        _logger = logger;
        Epoch = epoch;
    }

    public long Epoch { get; }

    /// <summary>False once the connection is lost or the broker has ended the consumer.</summary>
    public bool IsOpen => _channel.IsOpen && !_cancelled;

    /// <summary>Opens a channel, declares the queue and begins to consume it.</summary>
    public static async Task<ReceiverChannel> OpenAsync(
        IConnection connection,
        RabbitMqTopology topology,
        string queue,
        int prefetch,
        long epoch,
        Func<ReceiverChannel, BasicDeliverEventArgs, Task> onReceived,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var receiver = new ReceiverChannel(channel, epoch, logger);
        try
        {
            await topology.DeclareQueueAsync(channel, queue, cancellationToken);
            await channel.BasicQosAsync(0, (ushort)prefetch, global: false, cancellationToken);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivery) => onReceived(receiver, delivery);
            consumer.UnregisteredAsync += (_, _) =>
            {
                receiver._cancelled = true;
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken);
            return receiver;
        }
        catch
        {
            await receiver.DisposeAsync();
            throw;
        }
    }

    /// <returns>False when the broker could not be told; it will hand the batch out again.</returns>
    public async Task<bool> TrySettleAsync(DeliveryVerdict fate, ulong tag, CancellationToken cancellationToken)
    {
        try
        {
            await (fate is DeliveryVerdict.Acknowledge
                ? _channel.BasicAckAsync(tag, multiple: false, cancellationToken)
                : _channel.BasicNackAsync(tag, multiple: false, requeue: false, cancellationToken));
            return true;
        }
        catch (Exception exception)
        {
            LogSettleFailed(exception, fate);
            return false;
        }
    }

    /// <summary>Closes the channel; what it was handed and did not settle goes back to the queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await _channel.AbortAsync(CancellationToken.None);
        await _channel.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Debug, "The broker could not be told to {Fate} a batch")]
    private partial void LogSettleFailed(Exception exception, DeliveryVerdict fate);
}
