using System.Diagnostics;
using Ascension.Integration.Hosting;
using Ascension.Servers;
using Ascension.Streams.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Streams;

/// <summary>What happens while the broker is gone, and after. The broker is this class's own.</summary>
public sealed class RabbitMqOutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(4);
    private static readonly (string, string) Timely = (nameof(RabbitMqStreamOptions.PublishTimeout), "00:00:02");

    private readonly RabbitMqServer _server = new();
    private readonly StreamMeter _meter = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _meter.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("Quorum")]
    [InlineData("Classic")]
    public async Task Everything_published_around_a_restart_of_the_broker_arrives(string queueType)
    {
        var broker = await Broker.OnAsync(_server);
        await using var cluster = await StreamCluster.StartAsync(
            broker.Setup(Timely, (nameof(RabbitMqStreamOptions.QueueType), queueType)));
        var listener = await cluster.ListenAsync("a");
        using var enough = new CancellationTokenSource();
        var publishing = PublishUntilAsync(cluster, enough.Token);
        await Eventually.BecomesAsync(() => Task.FromResult(listener.Seen.Count), count => count >= 20);

        await _server.StopAsync();
        await Eventually.BecomesAsync(
            () => Task.FromResult(_meter.Of(cluster, "ascension.streams.publish_failures")), failures => failures > 20);
        await _server.StartAsync();
        var before = listener.Seen.Count;
        await Eventually.BecomesAsync(() => Task.FromResult(listener.Seen.Count), count => count >= before + 20);
        await enough.CancelAsync();
        var (confirmed, tried) = await publishing;

        await Eventually.BecomesAsync(
            () => Task.FromResult(confirmed.Except(listener.Seen).Count()), missing => missing == 0);
        Assert.Equal(listener.Distinct.Order(), listener.Distinct);
        Assert.Subset(tried.ToHashSet(), listener.Seen.ToHashSet());
        Assert.True(tried.Count - confirmed.Count > 20, "The broker was never seen gone.");
    }

    [Fact]
    public async Task A_broker_that_dies_keeps_what_it_has_confirmed()
    {
        var broker = await Broker.OnAsync(_server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup(Timely));
        var listener = await cluster.ListenAsync("a");
        var gate = new TaskCompletionSource();
        listener.Before = _ => gate.Task;
        foreach (var number in Enumerable.Range(0, 30))
        {
            await cluster.Stream("a").OnNextAsync(number);
        }

        await _server.KillAsync();
        gate.SetResult();
        await _server.StartAsync();

        await listener.GetsAsync(Enumerable.Range(0, 30));
        await Eventually.BecomesAsync(
            () => Task.FromResult(_meter.Of(cluster, "ascension.streams.unacked")), unsettled => unsettled == 0);
        Assert.Equal(30, listener.Seen.Count);
    }

    [Fact]
    public async Task Silos_start_without_the_broker_say_so_and_work_once_it_comes()
    {
        var broker = await Broker.OnAsync(_server);
        await _server.StopAsync();

        await using var cluster = await StreamCluster.StartAsync(broker.Setup(Timely), silos: 1);
        var health = cluster.Silos[0].ServiceProvider.GetRequiredService<RabbitMqStreamHealth>();
        var listener = await cluster.ListenAsync("a");
        var gone = await FailsInTimeAsync(cluster);
        Assert.False(health.State.IsConnected);
        Assert.NotNull(health.State.Problem);

        await _server.StartAsync();
        await Eventually.BecomesAsync(() => Task.FromResult(health.State), state => state.IsConnected);
        await Eventually.BecomesAsync(() => TryPublishAsync(cluster, 2), published => published);

        Assert.Null(health.State.Problem);
        Assert.Contains("no connection", gone.Message);
        await listener.GetsAsync([2]);
    }

    [Fact]
    public async Task A_broker_that_hangs_costs_a_publisher_its_time_once()
    {
        var broker = await Broker.OnAsync(_server);
        await using var cluster = await StreamCluster.StartAsync(broker.Setup(Timely), silos: 1);
        var listener = await cluster.ListenAsync("a");
        await cluster.Stream("a").OnNextAsync(1);
        await listener.GetsAsync([1]);

        await _server.FreezeAsync();
        var slow = await FailsInTimeAsync(cluster);
        var watch = Stopwatch.StartNew();
        await FailsInTimeAsync(cluster);
        var second = watch.Elapsed;
        await _server.ThawAsync();

        Assert.Contains("not confirmed", slow.Message);
        Assert.True(second < TimeSpan.FromMilliseconds(150), $"The second try took {second}.");
        await Eventually.BecomesAsync(() => TryPublishAsync(cluster, 2), published => published);
        await Eventually.BecomesAsync(() => Task.FromResult(listener.Seen.Contains(2)), seen => seen);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_never_shown()
    {
        const string Secret = "Xq7-wrong-and-secret";
        var broker = await Broker.OnAsync(_server);
        using var log = new CapturedLog();
        await using var cluster = await StreamCluster.StartAsync(broker.SetupWithPassword(Secret), silos: 1, log);
        var health = cluster.Silos[0].ServiceProvider.GetRequiredService<RabbitMqStreamHealth>();

        await Eventually.BecomesAsync(
            () => Task.FromResult(log.Lines), lines => lines.Any(line => line.Contains("no connection to the broker")));

        Assert.False(health.State.IsConnected);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Secret));
        Assert.DoesNotContain(Secret, health.State.Problem);
    }

    private static async Task<StreamUnavailableException> FailsInTimeAsync(StreamCluster cluster) =>
        await Assert.ThrowsAsync<StreamUnavailableException>(
            () => cluster.Stream("a").OnNextAsync(0).WaitAsync(Bound));

    private static async Task<bool> TryPublishAsync(StreamCluster cluster, int number)
    {
        try
        {
            await cluster.Stream("a").OnNextAsync(number);
            return true;
        }
        catch (StreamUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Publishes every 10 ms, whatever becomes of it.</summary>
    private static async Task<(List<int> Confirmed, List<int> Tried)> PublishUntilAsync(
        StreamCluster cluster, CancellationToken enough)
    {
        List<int> confirmed = [], tried = [];
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            tried.Add(number);
            if (await TryPublishAsync(cluster, number))
            {
                confirmed.Add(number);
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        return (confirmed, tried);
    }
}
