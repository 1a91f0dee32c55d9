using Ascension.Benchmarks.Cluster.Hosting;
using Ascension.Benchmarks.Cluster.State;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>Analyses pressed through a cluster, and what they leave behind.</summary>
internal sealed class AnalysisMeasurement(BenchmarkCluster cluster, ClusterPlan plan)
{
    private long _diskBefore;

    private int Analyses => plan.AnalysingUsers * plan.AnalysesPerUser;

    /// <summary>Warms up with an analysis for each of some other users, then measures.</summary>
    public async Task<AnalysisFigures> RunAsync(CancellationToken stop)
    {
        await using (var warmUp = await AnalysisLoad.PrepareAsync(
            cluster, await cluster.RegisterClimbersAsync(plan.AnalysingUsers, stop), 1, stop))
        {
            await warmUp.PressAsync(stop);
        }

        var users = await cluster.RegisterClimbersAsync(plan.AnalysingUsers, stop);
        _diskBefore = await cluster.Store.MeasureDiskAsync(stop);
        await using var load = await AnalysisLoad.PrepareAsync(cluster, users, plan.AnalysesPerUser, stop);
        return await load.PressAsync(stop);
    }

    /// <summary>Reads what all of them have left.</summary>
    public async Task<StateFigures> ReadStateAsync(CancellationToken stop)
    {
        var grown = await cluster.Store.MeasureDiskAsync(stop) - _diskBefore;
        var all = Analyses + plan.AnalysingUsers;
        return new StateFigures(
            cluster.Store.Name,
            2 * plan.AnalysingUsers,
            all,
            (double)grown / Analyses,
            await StateMeter.ReadAsync(cluster.Store, all, stop));
    }
}
