using System.Net;
using Ascension.Failure.Clusters.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure.Clusters;

/// <summary>Processes of a cluster die without warning, under load; nobody loses anything.</summary>
public sealed class LostProcessTests(ClusterServers servers, ITestOutputHelper output)
{
    private static readonly TimeSpan LoadLimit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan HearingLimit = TimeSpan.FromSeconds(60);

    // What the service promises, not what a fast machine does.
    private static readonly TimeSpan SurvivalLimit = TimeSpan.FromSeconds(30);

    [Fact, Trait("Length", "long")]
    public async Task Silos_killed_in_turn_under_load_lose_nothing()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new());
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 25);
        (List<NodeProcess> Nodes, int Index)[] victims =
        [
            (cluster.Silos, 0), (cluster.VisionSilos, 0), (cluster.Silos, 1), (cluster.VisionSilos, 1),
            (cluster.Silos, 2),
        ];

        var load = crowd.AnalyseAsync(each: 8);
        foreach (var (round, (nodes, index)) in victims.Index())
        {
            await crowd.AwaitAcceptedAsync((round + 1) * 30, load, LoadLimit);
            await nodes[index].KillAsync();
            await LocalCluster.StartAgainAsync(nodes, index);
        }

        await load;
        Assert.Equal(200, crowd.Accepted);
        await crowd.AssertPromisesKeptAsync(LoadLimit);
    }

    [Fact]
    public async Task A_vision_silo_lost_for_good_hands_its_climb_to_the_other()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new());
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 2);
        await crowd.AnalyseAsync(each: 1, Sample.Climb);
        await crowd.AwaitStageAsync("skeleton_detection");

        await cluster.VisionSilos[0].KillAsync();
        await crowd.AssertPromisesKeptAsync(LoadLimit);
    }

    [Fact]
    public async Task The_climbers_of_a_silo_lost_for_good_are_served_by_the_others()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new());
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 12);
        var killed = TimeProvider.System.GetTimestamp();
        await cluster.Silos[1].KillAsync();

        await Task.WhenAll(crowd.Climbers.Select(async climber =>
            (await climber.GetAsync("/v1/users/me").WaitAsync(SurvivalLimit)).Expect(HttpStatusCode.OK)));

        output.WriteLine($"everybody was served {TimeProvider.System.GetElapsedTime(killed).TotalSeconds:f1} s later");
    }

    [Fact]
    public async Task Clients_of_an_API_process_that_is_killed_hear_everything_once_at_the_other()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new());
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 4);
        var clients = crowd.Climbers
            .Select(climber => new ConnectedClient(cluster.Entrances, climber, TimeProvider.System)).ToList();
        await Task.WhenAll(clients.Select(client => client.StartAsync(first: 0)));

        await crowd.AnalyseAsync(each: 3);
        await cluster.Apis[0].KillAsync();
        await crowd.AwaitEndsAsync(LoadLimit);

        await Waiting.UntilAsync("every end is heard", HearingLimit, () => clients.All(client => client.Ends >= 3));
        Assert.All(clients, client => Assert.Equal(2, client.Connections));
        Assert.All(clients, client => Assert.Equal(client.EventIds.Distinct(), client.EventIds));
        await LocalCluster.StartAgainAsync(cluster.Apis, 0);
        await crowd.AssertPromisesKeptAsync(LoadLimit);
        Assert.All(clients, client => Assert.Equal(3, client.Ends));
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Everything_killed_at_once_goes_on_where_it_was()
    {
        await using var cluster = await LocalCluster.StartAsync(servers, new());
        await using var crowd = await Crowd.GatherAsync(cluster.Entrances, 8);
        await crowd.AnalyseAsync(each: 4);

        await cluster.KillAllAsync();
        await cluster.StartAllAgainAsync();

        await crowd.AssertPromisesKeptAsync(LoadLimit);
    }
}
