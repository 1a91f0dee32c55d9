using Ascension.Grains.Abstractions.Analysis;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Analysis;

/// <summary>A store fails while an analysis is under way, and comes back.</summary>
public sealed class StoreOutageTests
{
    [Fact]
    public async Task An_analysis_whose_state_could_not_be_written_goes_on_when_it_can()
    {
        using var log = new CapturedLog();
        await using var cluster = await ClimbCluster.StartAsync(new ClusterSettings { Log = log });
        var climber = await cluster.RegisterAsync();
        cluster.Extractor.Hold();
        var analysis = await cluster.StartAnalysisAsync(climber);
        await Eventually.BecomesAsync(() => Task.FromResult(cluster.Extractor.Running), running => running == 1);

        await cluster.LoseGrainStateAsync();
        cluster.Extractor.Release();
        await Eventually.BecomesAsync(
            () => Task.FromResult(log.Lines),
            lines => lines.Any(line => line.Contains("cannot record its state", StringComparison.Ordinal)));
        await cluster.RestoreGrainStateAsync();

        await cluster.ReachesAsync(climber, analysis, AnalysisState.Completed);
    }
}
