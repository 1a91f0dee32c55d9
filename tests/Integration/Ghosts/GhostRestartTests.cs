using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Ghosts;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Ascension.Integration.Routes;
using Ascension.Storage.Results;

namespace Ascension.Integration.Ghosts;

public sealed class GhostRestartTests
{
    /// <summary>A ladder of jugs, in shares of the picture; the first two are the start, the last the finish.</summary>
    private static readonly (double X, double Y)[] Ladder =
    [
        (0.40, 0.60), (0.60, 0.60), (0.42, 0.85), (0.58, 0.88), (0.42, 0.72), (0.58, 0.74), (0.45, 0.45), (0.55, 0.32),
    ];

    [Fact]
    public async Task A_ghost_under_way_outlives_the_silo_it_was_planned_on_and_is_told_once()
    {
        await using var cluster = await ClimbCluster.StartAsync(new ClusterSettings { Silos = 3 });
        var climber = await RouteClimber.RegisterAsync(cluster);
        List<IGhostGrain> ghosts = [];
        for (var i = 0; i < 6; i++)
        {
            ghosts.Add(await PlanAsync(cluster, climber));
        }

        await cluster.Cluster.KillSiloAsync(cluster.Cluster.Silos[2], TestContext.Current.CancellationToken);

        foreach (var ghost in ghosts)
        {
            var status = await Eventually.AnswersAsync(() => Eventually.BecomesAsync(
                () => ghost.GetStatusAsync(climber.Id), status => status.State is not GhostState.Processing));
            Assert.Equal(GhostState.Completed, status.State);
            Assert.Contains(
                OutputKind.GhostEnglish,
                await cluster.Results.ListOutputsAsync(status.Id.Value, TestContext.Current.CancellationToken));
        }

        await Eventually.BecomesAsync(() => ToldAsync(cluster, climber.Id), told => told.Count >= ghosts.Count);
        Assert.Equal(ghosts.Count, (await ToldAsync(cluster, climber.Id)).Distinct().Count());
    }

    private static async Task<IGhostGrain> PlanAsync(ClimbCluster cluster, RouteClimber climber)
    {
        var route = await climber.UploadAsync();
        List<HoldId> holds = [];
        foreach (var (x, y) in Ladder)
        {
            holds.Add((await climber.PlaceAsync(route, x, y)).Id);
        }

        var details = await route.SelectAsync(climber.Select(holds[0], holds[^1]) with
        {
            Start = [holds[0], holds[1]],
            WallHeightMetres = 4,
        });
        var profile = await cluster.Grains.User(climber.Id).GetProfileAsync();
        var ghost = cluster.Grains.Ghost(new(details.Id.Value));
        await ghost.PlanAsync(new PlanGhost(profile, details));
        return ghost;
    }

    private static async Task<IReadOnlyList<GhostId>> ToldAsync(ClimbCluster cluster, UserId climber)
    {
        var page = await Eventually.AnswersAsync(() => cluster.Grains.User(climber).ReadEventsAsync(0));
        return [.. page.Events.Select(e => e.Payload).OfType<GhostCompleted>().Select(told => told.GhostId)];
    }
}
