namespace Ascension.Integration.Streams;

/// <summary>What the streams must do, whatever carries them; a provider's tests derive from this.</summary>
public abstract class StreamContract : IAsyncLifetime
{
    private StreamCluster? _cluster;

    internal StreamCluster Cluster => _cluster!;

    public async ValueTask InitializeAsync() => _cluster = await StreamCluster.StartAsync(await SetupAsync());

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Two_hundred_events_arrive_in_order_and_once()
    {
        var listener = await Cluster.ListenAsync("a");

        await PublishAsync("a", 0, 200);

        await listener.GetsAsync(Enumerable.Range(0, 200));
        Assert.Equal(200, listener.Seen.Count);
    }

    [Fact]
    public async Task Every_subscriber_gets_every_event_of_its_stream_and_no_other()
    {
        Listener[] first = [await Cluster.ListenAsync("a"), await Cluster.ListenAsync("a")];
        var second = await Cluster.ListenAsync("b");

        await PublishAsync("a", 0, 20);
        await PublishAsync("b", 100, 20);

        await first[0].GetsAsync(Enumerable.Range(0, 20));
        await first[1].GetsAsync(Enumerable.Range(0, 20));
        await second.GetsAsync(Enumerable.Range(100, 20));
    }

    [Fact]
    public async Task A_subscription_is_resumed_with_another_handler()
    {
        var before = await Cluster.ListenAsync("a");
        await PublishAsync("a", 0, 5);
        await before.GetsAsync(Enumerable.Range(0, 5));

        var after = new Listener();
        foreach (var handle in await Cluster.Stream("a").GetAllSubscriptionHandles())
        {
            await handle.ResumeAsync(after);
        }

        await PublishAsync("a", 5, 5);

        await after.GetsAsync(Enumerable.Range(5, 5));
        Assert.Equal(5, before.Seen.Count);
    }

    [Fact]
    public async Task Who_has_unsubscribed_gets_nothing_more()
    {
        var leaving = new Listener();
        var handle = await Cluster.Stream("a").SubscribeAsync(leaving);
        var staying = await Cluster.ListenAsync("a");
        await PublishAsync("a", 0, 1);
        await leaving.GetsAsync([0]);

        await handle.UnsubscribeAsync();
        await PublishAsync("a", 1, 5);

        await staying.GetsAsync(Enumerable.Range(0, 6));
        Assert.Equal([0], leaving.Seen);
    }

    [Fact]
    public async Task The_context_of_the_publisher_reaches_the_subscriber()
    {
        var contexts = new List<object?>();
        var listener = await Cluster.ListenAsync("a");
        listener.Before = _ =>
        {
            contexts.Add(RequestContext.Get("trace"));
            return Task.CompletedTask;
        };

        RequestContext.Set("trace", "0af7651916cd43dd8448eb211c80319c");
        await PublishAsync("a", 0, 1);
        RequestContext.Clear();

        await listener.GetsAsync([0]);
        Assert.Equal(["0af7651916cd43dd8448eb211c80319c"], contexts);
    }

    [Fact]
    public async Task Events_published_together_arrive_together_in_order()
    {
        var listener = await Cluster.ListenAsync("a");

        await Cluster.Stream("a").OnNextBatchAsync([1, 2, 3]);

        await listener.GetsAsync([1, 2, 3]);
    }

    private protected abstract Task<StreamSetup> SetupAsync();

    private async Task PublishAsync(string key, int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            await Cluster.Stream(key).OnNextAsync(number);
        }
    }
}
