using System.Threading.Channels;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Orleans.Streams;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>
/// A subscription to a climber's stream that comes back after failures. It only hands events on: a handler that
/// throws or waits would block the stream.
/// </summary>
internal sealed class EventSubscription(
    IClusterClient cluster,
    UserId user,
    Action<UserEventEnvelope> onEvent,
    Action onSubscribed,
    TimeProvider time,
    ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeaveTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<bool> _suspicions = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Task _running = Task.CompletedTask;

    /// <summary>Begins.</summary>
    public void Start() => _running = RunAsync();

    /// <summary>Events came by the log that should have come by the stream: subscribe anew.</summary>
    public void Suspect() => _suspicions.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var delay = FirstDelay;
        while (!_stop.IsCancellationRequested)
        {
            StreamSubscriptionHandle<UserEventEnvelope>? handle = null;
            try
            {
                handle = await SubscribeAsync();
                onSubscribed();
                delay = FirstDelay;
                await _suspicions.Reader.ReadAsync(_stop.Token);
                logger.LogInformation("A stream seems to have gone silent; subscribing anew");
            }
            catch (Exception exception) when (!_stop.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Subscribing to a stream failed; trying again in {Delay}", delay);
            }
            catch (OperationCanceledException)
            {
                logger.LogTrace("The last connection of a climber is gone");
            }

            await LeaveAsync(handle);
            delay = await WaitAsync(delay);
        }
    }

    private Task<StreamSubscriptionHandle<UserEventEnvelope>> SubscribeAsync() => cluster
        .GetStreamProvider(UserEventStream.Provider)
        .GetStream<UserEventEnvelope>(StreamId.Create(UserEventStream.Namespace, user.Value))
        .SubscribeAsync(OnNextAsync, OnErrorAsync);

    private Task OnNextAsync(UserEventEnvelope envelope, StreamSequenceToken? token)
    {
        if (envelope is { EventId: > 0, Payload: not null } && envelope.User == user)
        {
            onEvent(envelope);
        }

        return Task.CompletedTask;
    }

    private Task OnErrorAsync(Exception exception)
    {
        logger.LogWarning(exception, "A climber's stream reported an error");
        Suspect();
        return Task.CompletedTask;
    }

    private async Task LeaveAsync(StreamSubscriptionHandle<UserEventEnvelope>? handle)
    {
        if (handle is null)
        {
            return;
        }

        try
        {
            await handle.UnsubscribeAsync().WaitAsync(LeaveTimeout, time);
        }
        catch (Exception exception)
        {
            // Orleans drops the subscription of a client that does not answer any more.
            logger.LogDebug(exception, "A climber's stream could not be left in order");
        }
    }

    private async Task<TimeSpan> WaitAsync(TimeSpan delay)
    {
        await Task.Delay(delay, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
    }
}
