using Ascension.Benchmarks.Cluster.Hosting;
using Ascension.Benchmarks.Cluster.Orchestration;
using Ascension.Benchmarks.Load;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Benchmarks.Cluster.Calls;

/// <summary>Single calls from a client to grains that are awake, against an empty grain in the same rounds.</summary>
internal sealed class GrainCalls(BenchmarkCluster cluster, ClusterPlan plan)
{
    private const string Ping = "ping";
    private const string PingOne = "ping, one grain";

    private readonly ClosedLoop _loop = new(plan.Callers);

    public async Task<IReadOnlyList<CallFigures>> RunAsync(CancellationToken stop)
    {
        var scenarios = await PrepareAsync(stop);
        var samples = scenarios.ToDictionary(scenario => scenario, _ => new LoadSample());
        foreach (var scenario in scenarios)
        {
            await PressAsync(scenario, new LoadSample(), stop);
        }

        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var scenario in scenarios)
            {
                await PressAsync(scenario, samples[scenario], stop);
            }
        }

        var figures = scenarios.ToDictionary(
            scenario => scenario.Name, scenario => samples[scenario].ToFigures(scenario.Name));
        return
        [
            .. scenarios.Select(scenario => new CallFigures(
                cluster.Silos,
                figures[scenario.Name],
                scenario.Floor is { } floor
                    ? figures[scenario.Name].RequestsPerSecond / figures[floor].RequestsPerSecond
                    : null)),
        ];
    }

    private async Task<IReadOnlyList<CallScenario>> PrepareAsync(CancellationToken stop)
    {
        var client = cluster.Client;
        var users = await cluster.RegisterClimbersAsync(plan.CalledGrains, stop);
        await using var load = await AnalysisLoad.PrepareAsync(cluster, [.. users.Take(plan.StatusUsers)], 1, stop);
        await load.PressAsync(stop);
        var analyses = load.Completed;
        var queue = client.VisionQueue(VisionPools.Gpu);
        return
        [
            new(Ping, null, i => client.GetGrain<IPingGrain>(i % plan.CalledGrains).PingAsync()),
            new("user profile", Ping, i => client.User(users[i % users.Count]).GetProfileAsync()),
            new("analysis status", Ping, i => StatusAsync(client, analyses[i % analyses.Count])),
            new(PingOne, null, _ => client.GetGrain<IPingGrain>(0).PingAsync()),
            new("queue snapshot", PingOne, _ => queue.GetSnapshotAsync()),
        ];
    }

    private static Task<AnalysisStatus> StatusAsync(IGrainFactory client, FinishedAnalysis analysis) =>
        client.Analysis(analysis.Id).GetStatusAsync(analysis.Owner);

    private Task PressAsync(CallScenario scenario, LoadSample sample, CancellationToken stop) =>
        _loop.PressAsync(
            (caller, call) => scenario.Call(caller + call * plan.Callers), plan.CallRound, sample, stop);
}
