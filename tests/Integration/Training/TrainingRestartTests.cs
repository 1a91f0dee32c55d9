using System.Text.Json;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Training;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Training;

public sealed class TrainingRestartTests
{
    [Fact]
    public async Task A_plan_outlives_the_silo_it_lived_on()
    {
        await using var cluster = await ClimbCluster.StartAsync(new ClusterSettings { Silos = 3 });
        List<(TrainingClimber Climber, string Programme, SessionLogged Logged)> before = [];
        for (var i = 0; i < 9; i++)
        {
            var climber = await TrainingClimber.RegisterAsync(cluster);
            await climber.SetGoalAsync();
            var logged = await climber.LogAsync(climber.Session(climber.Today, 5, new FeltPain("finger", 6)) with
            {
                Request = new Guid(i + 1, 0, 0, new byte[8]),
            });
            before.Add((climber, JsonSerializer.Serialize(await climber.ProgrammeAsync()), logged));
        }

        await cluster.Cluster.KillSiloAsync(cluster.Cluster.Silos[2], TestContext.Current.CancellationToken);

        foreach (var ((climber, programme, logged), number) in before.Select((known, i) => (known, i + 1)))
        {
            var after = await Eventually.AnswersAsync(() => climber.ProgrammeAsync());
            Assert.Equal(programme, JsonSerializer.Serialize(after));
            var again = await Eventually.AnswersAsync(() => climber.LogAsync(
                climber.Session(climber.Today) with { Request = new Guid(number, 0, 0, new byte[8]) }));
            Assert.Equal(logged.SessionId, again.SessionId);
            Assert.Single(await Eventually.AnswersAsync(() => climber.EventsAsync<PlanUpdated>()));
        }
    }
}
