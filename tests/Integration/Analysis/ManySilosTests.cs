using Ascension.Grains.Abstractions.Analysis;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Analysis;

public sealed class ManySilosTests
{
    [Fact]
    public async Task Vision_runs_on_vision_silos_only_and_never_beyond_their_slots()
    {
        await using var cluster = await ClimbCluster.StartAsync(
            new ClusterSettings { Silos = 3, SilosWithoutVision = 1, Slots = 2 });
        var climber = await cluster.RegisterAsync();
        cluster.Extractor.Hold();
        var analyses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cluster.StartAnalysisAsync(climber)));
        await Eventually.BecomesAsync(() => Task.FromResult(cluster.Extractor.Running), running => running == 4);

        cluster.Extractor.Release();
        foreach (var analysis in analyses)
        {
            await cluster.ReachesAsync(climber, analysis, AnalysisState.Completed);
        }

        var silos = cluster.Cluster.Silos.Select(silo => silo.Name).ToList();
        Assert.DoesNotContain(silos[0], cluster.Extractor.Runs);
        Assert.All(silos[1..], silo => Assert.Equal(2, cluster.Extractor.MostAtOnce[silo]));
    }

    [Fact]
    public async Task Analyses_outlive_the_silo_that_ran_them()
    {
        await using var cluster = await ClimbCluster.StartAsync(new ClusterSettings { Silos = 3, Slots = 2 });
        var climber = await cluster.RegisterAsync();
        cluster.Extractor.Hold();
        var analyses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => cluster.StartAnalysisAsync(climber)));
        await Eventually.BecomesAsync(() => Task.FromResult(cluster.Extractor.Running), running => running == 6);

        var stopping = cluster.Cluster.StopSiloAsync(
            cluster.Cluster.Silos[2], TestContext.Current.CancellationToken);
        cluster.Extractor.Release();
        await stopping;

        foreach (var analysis in analyses)
        {
            // Stands in for the watchdog, whose minute no test should wait.
            await cluster.Grains.GetGrain<IVideoAnalysisGrain>(analysis.Value).ResumeAsync();
            await cluster.ReachesAsync(climber, analysis, AnalysisState.Completed);
            Assert.Single(await cluster.FinalEventsAsync(climber, analysis));
        }
    }
}
