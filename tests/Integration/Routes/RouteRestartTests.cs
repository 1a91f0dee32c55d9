using System.Text.Json;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Routes;

public sealed class RouteRestartTests
{
    [Fact]
    public async Task A_route_outlives_the_silo_it_lived_on()
    {
        await using var cluster = await ClimbCluster.StartAsync(new ClusterSettings { Silos = 3 });
        var climber = await RouteClimber.RegisterAsync(cluster);
        List<(IRouteGrain Route, string Details)> before = [];
        for (var i = 0; i < 9; i++)
        {
            var route = await climber.UploadAsync();
            var start = await climber.PlaceAsync(route, 0.4, 0.9);
            var finish = await climber.PlaceAsync(route, 0.6, 0.1);
            await route.RecordHoldsAsync(new(climber.Id, start.Id.Value, [Seen]));
            var details = await route.SelectAsync(climber.Select(start.Id, finish.Id) with { Grade = "6b+" });
            before.Add((route, JsonSerializer.Serialize(details)));
        }

        await cluster.Cluster.KillSiloAsync(cluster.Cluster.Silos[2], TestContext.Current.CancellationToken);

        foreach (var (route, details) in before)
        {
            var after = await Eventually.AnswersAsync(() => route.GetAsync(climber.Id));
            Assert.Equal(details, JsonSerializer.Serialize(after));
        }
    }

    private static DetectedHold Seen { get; } = new()
    {
        Type = "crimp",
        Position = new(0.21, 0.31),
        Box = new(0.2, 0.3, 0.02, 0.02),
        Outline = [new(0.2, 0.3), new(0.22, 0.3), new(0.21, 0.32)],
        Tint = new("red", "#cc2211"),
        Confidence = 0.8,
    };
}
