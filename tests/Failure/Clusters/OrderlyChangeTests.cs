using Ascension.Failure.Clusters.Clients;

namespace Ascension.Failure.Clusters;

/// <summary>What operators do to a cluster that works, and what clocks do.</summary>
public sealed class OrderlyChangeTests(ClusterServers servers)
{
    private static readonly TimeSpan LoadLimit = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task A_rolling_restart_under_load_fails_no_request_of_a_patient_client()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new(Silos: 2));
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 10);

        // The crowd expects a success of each of its requests, so one that fails ends the load.
        var load = crowd.AnalyseAsync(each: 6);
        var accepted = 0;
        foreach (var nodes in new[] { cluster.Silos, cluster.VisionSilos, cluster.Apis })
        {
            for (var index = 0; index < nodes.Count; index++)
            {
                await crowd.AwaitAcceptedAsync(accepted += 8, load, LoadLimit);
                Assert.Equal(0, await nodes[index].StopAsync());
                await LocalCluster.StartAgainAsync(nodes, index);
            }
        }

        await load;
        await crowd.AssertPromisesKeptAsync(LoadLimit);
    }

    [Fact, Trait("Length", "long")]
    public async Task Clocks_that_differ_by_half_a_minute_change_nothing()
    {
        await using var cluster = await LocalCluster.StartAsync(
            servers, new(Apis: 1, Silos: 2, VisionSilos: 2) { ClockSkew = [0, 30] });
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 6);

        await crowd.AnalyseAsync(each: 4);

        await crowd.AssertPromisesKeptAsync(LoadLimit);
        Assert.All(cluster.Nodes, node => Assert.True(node.IsRunning, $"{node.Settings.Name} has ended"));
    }
}
