using System.CommandLine;
using Ascension.Benchmarks.Cluster.Calls;
using Ascension.Benchmarks.Cluster.Hosting;
using Ascension.Benchmarks.Cluster.Orchestration;
using Ascension.Benchmarks.Cluster.Queue;
using Ascension.Benchmarks.Cluster.State;
using Ascension.Benchmarks.Reports;
using Spectre.Console;

namespace Ascension.Benchmarks.Cluster;

/// <summary>
/// What the grains carry: single calls against an empty grain, whole analyses whose vision costs nothing, the vision
/// queue, and how many bytes of disk and memory users and analyses take. The capacity model rests on these figures.
/// </summary>
internal static class ClusterSuite
{
    private const string Name = "cluster";
    private const int ShortClimb = 1;
    private const int UsualClimb = 4;
    private const int Slots = 16;

    private static readonly int[] Silos = [1, 3];

    public static Command CreateCommand()
    {
        var quick = new Option<bool>("--quick") { Description = "A look in half a minute; figures scatter more." };
        var command = new Command(Name, "Grain calls, orchestrated analyses, the vision queue, bytes of state.")
        {
            quick,
        };
        command.SetAction((arguments, stop) =>
            RunAsync(arguments.GetValue(quick) ? ClusterPlan.Quick : new ClusterPlan(), stop));
        return command;
    }

    private static async Task RunAsync(ClusterPlan plan, CancellationToken stop)
    {
        List<CallFigures> calls = [];
        foreach (var silos in Silos)
        {
            await using var cluster = await StartAsync(new SqliteClusterStore(), silos, ShortClimb);
            calls.AddRange(await new GrainCalls(cluster, plan).RunAsync(stop));
        }

        AnsiConsole.Write(ClusterTables.Of(calls).Title($"calls, {plan.Callers} at a time"));
        var (queue, memory) = await MeasureQueueAndMemoryAsync(plan, stop);
        AnsiConsole.Write(ClusterTables.Of(queue).Title("one vision queue"));
        AnsiConsole.Write(ClusterTables.Of(memory).Title("awake user grains"));

        List<AnalysisFigures> analyses = [];
        List<StateFigures> state = [];
        await MeasureAnalysesAsync(() => Task.FromResult<ClusterStore>(new SqliteClusterStore()));
        await MeasureAnalysesAsync(async () => await PostgreSqlClusterStore.CreateAsync());

        AnsiConsole.Write(ClusterTables.Of(analyses).Title("analyses from start to event, vision for nothing"));
        foreach (var figures in state)
        {
            var title = $"what {figures.Analyses} analyses leave in {figures.Store}";
            AnsiConsole.Write(ClusterTables.Of(figures).Title(title));
        }

        AnsiConsole.WriteLine(ReportFile.Write(Name, new ClusterReport(
            TimeProvider.System.GetUtcNow(),
            Environment.ProcessorCount,
            plan.Callers,
            calls,
            analyses,
            queue,
            state,
            memory)));

        async Task MeasureAnalysesAsync(Func<Task<ClusterStore>> create)
        {
            foreach (var moves in (int[])[ShortClimb, UsualClimb])
            {
                await using var cluster = await StartAsync(await create(), silos: 1, moves);
                AnalysisMeasurement measurement = new(cluster, plan);
                analyses.Add(await measurement.RunAsync(stop) with { VideoSeconds = ClimbSeconds(moves) });
                if (moves == UsualClimb)
                {
                    state.Add(await measurement.ReadStateAsync(stop));
                }
            }
        }
    }

    private static async Task<(IReadOnlyList<QueueFigures> Queue, ActivationMemory Memory)> MeasureQueueAndMemoryAsync(
        ClusterPlan plan, CancellationToken stop)
    {
        await using var cluster = await StartAsync(new SqliteClusterStore(), silos: 1, ShortClimb);
        QueueLoad load = new(cluster.Client, plan);
        List<QueueFigures> queue = [];
        foreach (var length in plan.QueueLengths)
        {
            queue.Add(await load.RunAsync(length, stop));
        }

        return (queue, await ActivationMemory.MeasureAsync(cluster, plan.Activations, stop));
    }

    private static Task<BenchmarkCluster> StartAsync(ClusterStore store, int silos, int moves) =>
        BenchmarkCluster.StartAsync(silos, store, new InstantExtractor(moves), Slots);

    private static double ClimbSeconds(int moves) => new InstantExtractor(moves).Video.DurationMs / 1000.0;
}
