using Ascension.Failure.Clusters.Clients;

namespace Ascension.Failure.Clusters;

/// <summary>What a cluster stands on goes away for a minute, or becomes slow, under load.</summary>
public sealed class LostServerTests(ClusterServers servers)
{
    private static readonly TimeSpan Absence = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LoadLimit = TimeSpan.FromMinutes(8);

    private static readonly ClusterShape Small = new(Apis: 1, Silos: 1, VisionSilos: 1);

    /// <summary>The servers, by name.</summary>
    public static TheoryData<string> Names =>
        [ClusterServers.PostgreSql, ClusterServers.S3, ClusterServers.RabbitMq];

    [Theory, Trait("Length", "long")]
    [MemberData(nameof(Names))]
    public async Task A_server_that_is_gone_for_a_minute_costs_time_and_nothing_else(string name)
    {
        var server = servers.Named(name);
        await using var cluster = await LocalCluster.StartAsync(servers, Small);
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 6);
        var load = crowd.AnalyseAsync(each: 4);
        await crowd.AwaitAcceptedAsync(4, load, LoadLimit);

        await server.StopAsync();
        await Task.Delay(Absence, TestContext.Current.CancellationToken);
        await server.EnsureStartedAsync();

        await load;
        await crowd.AssertPromisesKeptAsync(LoadLimit);
        Assert.All(cluster.Nodes, node => Assert.True(node.IsRunning, $"{node.Settings.Name} has ended"));
    }

    [Fact]
    public async Task Slow_servers_slow_everybody_and_break_nothing()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, Small with { SlowServers = true });
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 4);

        await crowd.AnalyseAsync(each: 2);

        await crowd.AssertPromisesKeptAsync(LoadLimit);
    }
}
