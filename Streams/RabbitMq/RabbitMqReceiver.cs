using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;
using RabbitMQ.Client.Events;

namespace Ascension.Streams.RabbitMq;

/// <summary>
/// Takes batches from one queue for the pulling agent that owns it. It never fails towards the agent: without a
/// connection there is nothing to deliver, and the channel is opened anew as soon as there is one.
/// </summary>
internal sealed partial class RabbitMqReceiver : IQueueAdapterReceiver
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(5);

    private readonly RabbitMqProvider _provider;
    private readonly string _queue;
    private readonly FailedBatches _failed;
    private readonly ILogger<RabbitMqReceiver> _logger;
    private readonly ConcurrentQueue<RabbitMqBatch> _arrived = new();
    private readonly DeliveryLedger _ledger;
    private readonly ReconnectDelay _delay;
    private ReceiverChannel? _channel;
    private DateTimeOffset _nextTry;
    private DateTimeOffset? _lastPoll;
    private int _reported;

    public RabbitMqReceiver(RabbitMqProvider provider, string queue, FailedBatches failed)
    {
        _provider = provider;
        _queue = queue;
        _failed = failed;
        _logger = provider.Loggers.CreateLogger<RabbitMqReceiver>();
        // Sequence numbers grow on when the queue moves to another silo.
        _ledger = new DeliveryLedger(Now.UtcTicks);
        _delay = new ReconnectDelay(Options.FirstReconnectDelay, Options.LongestReconnectDelay);
    }

    private RabbitMqStreamOptions Options => _provider.Options;

    private DateTimeOffset Now => _provider.Time.GetUtcNow();

    public async Task Initialize(TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout, _provider.Time);
        await EnsureOpenAsync(limit.Token);
    }

    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) =>
        GetQueueMessagesAsync(maxCount, CancellationToken.None);

    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        await EnsureOpenAsync(cancellationToken);
        await GiveUpFailedAsync(cancellationToken);
        await GiveUpOverdueAsync(cancellationToken);
        var most = maxCount == QueueAdapterConstants.UNLIMITED_GET_QUEUE_MSG ? Options.Prefetch : maxCount;
        List<IBatchContainer> batches = [];
        while (batches.Count < most && _arrived.TryDequeue(out var batch))
        {
            _ledger.HandOver(batch.Token.SequenceNumber, Now);
            batches.Add(batch);
        }

        Report(_ledger.Count);
        return batches;
    }

    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) =>
        MessagesDeliveredAsync(messages, CancellationToken.None);

    public async Task MessagesDeliveredAsync(IList<IBatchContainer> messages, CancellationToken cancellationToken)
    {
        // A subscriber may have failed where another succeeded.
        await GiveUpFailedAsync(cancellationToken);
        foreach (var batch in messages)
        {
            await SettleAsync(
                batch.SequenceToken.SequenceNumber, DeliveryVerdict.Acknowledge, "delivered", cancellationToken);
        }

        Report(_ledger.Count);
    }

    public async Task Shutdown(TimeSpan timeout)
    {
        if (Interlocked.Exchange(ref _channel, null) is { } channel)
        {
            try
            {
                await channel.DisposeAsync().AsTask().WaitAsync(timeout, _provider.Time);
            }
            catch (TimeoutException)
            {
                // The connection is closed later and requeues just the same.
                LogCloseTimedOut(_queue);
            }
        }

        _ledger.BeginEpoch();
        Report(0);
    }

    private async Task EnsureOpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } || _provider.Link.Current is not { } connection || Now < _nextTry)
        {
            return;
        }

        await DropChannelAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.ConnectTimeout);
        try
        {
            _channel = await ReceiverChannel.OpenAsync(
                connection, _provider.Topology, _queue, Options.Prefetch, _ledger.BeginEpoch(), ReceiveAsync, _logger,
                limit.Token);
            _delay.Reset();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It may have been handed something already.
            _ledger.BeginEpoch();
            _nextTry = Now + _delay.Next();
            LogOpenFailed(exception, _queue);
        }
    }

    private async Task DropChannelAsync()
    {
        if (Interlocked.Exchange(ref _channel, null) is { } broken)
        {
            _ledger.BeginEpoch();
            await broken.DisposeAsync();
        }
    }

    /// <summary>Runs on the client library's threads, one batch of a channel after the other.</summary>
    private async Task ReceiveAsync(ReceiverChannel channel, BasicDeliverEventArgs delivery)
    {
        var batch = _provider.Codec.TryDecode(delivery.BasicProperties, delivery.Body, out var reason);
        if (batch is null)
        {
            LogPoison(_queue, reason);
            await TellAsync(
                channel, delivery.DeliveryTag, DeliveryVerdict.Reject, "unreadable", CancellationToken.None);
            return;
        }

        // Who publishes without an id gets no protection from seeing a batch twice.
        var id = delivery.BasicProperties.MessageId ?? $"{channel.Epoch}/{delivery.DeliveryTag}";
        var (verdict, sequence) = _ledger.Admit(channel.Epoch, delivery.DeliveryTag, id);
        switch (verdict)
        {
            case DeliveryVerdict.Deliver:
                batch.Token = new EventSequenceTokenV2(sequence);
                _arrived.Enqueue(batch);
                break;
            case DeliveryVerdict.Acknowledge or DeliveryVerdict.Reject:
                await TellAsync(channel, delivery.DeliveryTag, verdict, "failed", CancellationToken.None);
                break;
        }
    }

    private async Task GiveUpOverdueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var unpolled = now - (_lastPoll ?? now);
        _lastPoll = now;
        if (unpolled > LongestPoll)
        {
            // The agent stands still while the subscriptions cannot be read.
            _ledger.Excuse(unpolled);
        }

        foreach (var sequence in _ledger.InHandSince(now - Options.DeadLetterAfter))
        {
            await SettleAsync(sequence, DeliveryVerdict.Reject, "overdue", cancellationToken);
        }

        _ledger.ForgetSettled(now - Options.DeadLetterAfter);
    }

    private async Task GiveUpFailedAsync(CancellationToken cancellationToken)
    {
        foreach (var sequence in _failed.TakeAll())
        {
            await SettleAsync(sequence, DeliveryVerdict.Reject, "failed", cancellationToken);
        }
    }

    private async Task SettleAsync(
        long sequence, DeliveryVerdict fate, string cause, CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: false })
        {
            // The ledger must know that its tags are void, or it would forget what was never settled.
            await DropChannelAsync();
        }

        if (_ledger.Settle(sequence, fate, Now) is { } tag && _channel is { } channel)
        {
            await TellAsync(channel, tag, fate, cause, cancellationToken);
        }
    }

    private async Task TellAsync(
        ReceiverChannel channel, ulong tag, DeliveryVerdict fate, string cause, CancellationToken cancellationToken)
    {
        if (!await channel.TrySettleAsync(fate, tag, cancellationToken))
        {
            return;
        }

        if (fate is DeliveryVerdict.Acknowledge)
        {
            _provider.Metrics.Delivered(_provider.Name);
            return;
        }

        _provider.Metrics.DeadLettered(_provider.Name, cause);
        LogDeadLettered(_queue, cause);
    }

    private void Report(int held)
    {
        _provider.Metrics.UnacknowledgedChanged(_provider.Name, held - _reported);
        _reported = held;
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} cannot be consumed; trying again")]
    private partial void LogOpenFailed(Exception exception, string queue);

    [LoggerMessage(LogLevel.Warning, "The channel of queue {Queue} did not close in time")]
    private partial void LogCloseTimedOut(string queue);

    [LoggerMessage(LogLevel.Error, "A message of queue {Queue} is no batch: {Reason}")]
    private partial void LogPoison(string queue, string reason);

    [LoggerMessage(LogLevel.Error, "A batch of queue {Queue} became a dead letter: {Cause}")]
    private partial void LogDeadLettered(string queue, string cause);
}
