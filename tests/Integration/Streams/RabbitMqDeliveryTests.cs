using Ascension.Integration.Hosting;
using Ascension.Servers;
using Ascension.Streams.RabbitMq;
using RabbitMQ.Client;

namespace Ascension.Integration.Streams;

/// <summary>What becomes of batches that are not simply taken.</summary>
public sealed class RabbitMqDeliveryTests(RabbitMqServer server) : IDisposable
{
    private static readonly (string, string) Classic = (nameof(RabbitMqStreamOptions.QueueType), "Classic");

    private readonly StreamMeter _meter = new();

    public void Dispose() => _meter.Dispose();

    [Fact]
    public async Task What_nobody_listens_to_is_acknowledged()
    {
        var broker = await Broker.OnAsync(server);
        await using (var cluster = await StreamCluster.StartAsync(broker.Setup()))
        {
            await cluster.Stream("nobody").OnNextAsync(1);
            // The same queue, so the earlier batch has been dealt with when the later one is.
            var listener = await cluster.ListenAsync("nobody");
            await cluster.Stream("nobody").OnNextAsync(2);
            await Eventually.BecomesAsync(() => Task.FromResult(listener.Seen.Contains(2)), seen => seen);
            await SettledAsync(cluster);
            Assert.Equal(2, _meter.Of(cluster, "ascension.streams.published"));
            Assert.Equal(2, _meter.Of(cluster, "ascension.streams.delivered"));
        }

        Assert.Equal(0, await broker.WaitingAsync());
        Assert.Equal(0, await broker.DeadLetterCountAsync());
    }

    [Fact]
    public async Task What_was_not_delivered_when_the_silos_stop_waits_for_the_next_ones()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup(), silos: 1);
        var gate = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        var stuck = await cluster.ListenAsync("a");
        stuck.Before = _ =>
        {
            reached.TrySetResult();
            return gate.Task;
        };
        await PublishAsync(cluster, "a", 5);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await cluster.StopSilosAsync();
        gate.SetResult();

        Assert.Equal(5, await broker.WaitingAsync());
        await using var next = await StreamCluster.StartAsync(broker.Setup(), silos: 1);
        await Eventually.BecomesAsync(broker.WaitingAsync, waiting => waiting == 0);
    }

    [Fact]
    public async Task A_silo_that_dies_takes_nothing_with_it()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup(), silos: 3);
        var gate = new TaskCompletionSource();
        List<Listener> listeners = [];
        foreach (var key in Keys(12))
        {
            var listener = await cluster.ListenAsync(key);
            listener.Before = _ => gate.Task;
            listeners.Add(listener);
            await PublishAsync(cluster, key, 10);
        }

        await cluster.KillAsync(cluster.Silos[1]);
        gate.SetResult();

        foreach (var listener in listeners)
        {
            await listener.GetsAsync(Enumerable.Range(0, 10));
        }
    }

    [Fact]
    public async Task What_a_subscriber_never_takes_becomes_a_dead_letter_and_other_streams_go_on()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup(Classic));
        var failing = await cluster.ListenAsync("failing");
        failing.Before = number =>
            number == 1 ? throw new InvalidOperationException("No.") : Task.CompletedTask;
        var others = new List<Listener>();
        foreach (var key in Keys(8))
        {
            others.Add(await cluster.ListenAsync(key));
        }

        await PublishAsync(cluster, "failing", 4);
        foreach (var key in Keys(8))
        {
            await PublishAsync(cluster, key, 10);
        }

        foreach (var other in others)
        {
            await other.GetsAsync(Enumerable.Range(0, 10));
        }

        await failing.GetsAsync([0, 2, 3]);
        await Eventually.BecomesAsync(broker.DeadLetterCountAsync, count => count == 1);
        var letter = await broker.TakeDeadLetterAsync();
        Assert.Equal(BatchCodec.MessageType, letter!.BasicProperties.Type);
    }

    [Fact]
    public async Task A_message_that_is_no_batch_becomes_a_dead_letter_and_the_queue_goes_on()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup());
        var listener = await cluster.ListenAsync("a");

        foreach (var queue in broker.Queues)
        {
            await broker.PublishAsync(queue, new BasicProperties(), [1, 2, 3]);
            await broker.PublishAsync(
                queue, new BasicProperties { Type = BatchCodec.MessageType, MessageId = "x" }, [0xff, 0, 0xff, 0x80]);
        }

        await PublishAsync(cluster, "a", 10);

        await listener.GetsAsync(Enumerable.Range(0, 10));
        await Eventually.BecomesAsync(broker.DeadLetterCountAsync, count => count == 8);
        Assert.Equal(8, _meter.Of(cluster, "ascension.streams.dead_lettered"));
    }

    [Fact]
    public async Task A_queue_that_was_deleted_is_made_again()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup());
        var listener = await cluster.ListenAsync("a");
        await cluster.Stream("a").OnNextAsync(1);
        await listener.GetsAsync([1]);
        await SettledAsync(cluster);

        foreach (var queue in broker.Queues)
        {
            await broker.DeleteAsync(queue);
        }

        await cluster.Stream("a").OnNextAsync(2);

        await listener.GetsAsync([1, 2]);
    }

    [Fact]
    public async Task A_batch_that_is_too_large_is_refused()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(
            broker.Setup((nameof(RabbitMqStreamOptions.MaxBatchBytes), "2048")), silos: 1);
        var listener = await cluster.ListenAsync("a");

        var refusal = await Assert.ThrowsAsync<StreamBatchTooLargeException>(
            () => cluster.Stream("a").OnNextBatchAsync(Enumerable.Range(1_000_000, 2000)));
        await cluster.Stream("a").OnNextAsync(1);

        Assert.Contains("2048 are allowed", refusal.Message);
        await listener.GetsAsync([1]);
    }

    [Fact]
    public async Task A_full_queue_refuses_batches_rather_than_dropping_older_ones()
    {
        var broker = await Broker.OnAsync(server);
        await using var cluster = await StreamCluster.StartAsync(
            broker.Setup(
                Classic,
                (nameof(RabbitMqStreamOptions.MaxQueueLength), "5"),
                (nameof(RabbitMqStreamOptions.Prefetch), "10"),
                (nameof(RabbitMqStreamOptions.DeliveryTimeout), "00:01:00")),
            silos: 1);
        var gate = new TaskCompletionSource();
        var listener = await cluster.ListenAsync("a");
        listener.Before = _ => gate.Task;

        var taken = 0;
        var refusal = await Assert.ThrowsAsync<StreamUnavailableException>(async () =>
        {
            for (; taken < 100; taken++)
            {
                await cluster.Stream("a").OnNextAsync(taken);
            }
        });
        gate.SetResult();

        Assert.Contains("takes no more batches", refusal.Message);
        await listener.GetsAsync(Enumerable.Range(0, taken));
    }

    private static IEnumerable<string> Keys(int count) =>
        Enumerable.Range(0, count).Select(number => $"stream-{number}");

    private static async Task PublishAsync(StreamCluster cluster, string key, int count)
    {
        foreach (var number in Enumerable.Range(0, count))
        {
            await cluster.Stream(key).OnNextAsync(number);
        }
    }

    private Task<long> SettledAsync(StreamCluster cluster) => Eventually.BecomesAsync(
        () => Task.FromResult(_meter.Of(cluster, "ascension.streams.unacked")), unsettled => unsettled == 0);
}
