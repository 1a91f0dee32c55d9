using Ascension.Benchmarks.Cluster.Calls;
using Ascension.Benchmarks.Cluster.Orchestration;
using Ascension.Benchmarks.Cluster.Queue;
using Ascension.Benchmarks.Cluster.State;
using Spectre.Console;

namespace Ascension.Benchmarks.Cluster;

/// <summary>The figures of the suite as tables.</summary>
internal static class ClusterTables
{
    private const double Kibi = 1024;

    public static Table Of(IEnumerable<CallFigures> calls)
    {
        var table = new Table().AddColumns(
            "silos", "call", "calls/s", "of ping", "cpu us", "p50 ms", "p95 ms", "p99 ms");
        foreach (var call in calls)
        {
            table.AddRow(
                $"{call.Silos}",
                call.Load.Scenario,
                $"{call.Load.RequestsPerSecond:0}",
                call.ShareOfPing is { } share ? $"{share:P0}" : "",
                $"{call.Load.ProcessorUs:0}",
                $"{call.Load.P50Ms:0.00}",
                $"{call.Load.P95Ms:0.00}",
                $"{call.Load.P99Ms:0.00}");
        }

        return table;
    }

    public static Table Of(IEnumerable<QueueFigures> queues)
    {
        var table = new Table().AddColumns("waiting", "jobs/s", "p99 ms", "cpu us", "renewals/s", "cpu us");
        foreach (var queue in queues)
        {
            table.AddRow(
                $"{queue.Waiting}",
                $"{queue.JobsPerSecond:0}",
                $"{queue.JobP99Ms:0.0}",
                $"{queue.JobProcessorUs:0}",
                $"{queue.RenewalsPerSecond:0}",
                $"{queue.RenewalProcessorUs:0}");
        }

        return table;
    }

    public static Table Of(ActivationMemory memory) => new Table()
        .AddColumns("activations", "KiB each", "opened/s")
        .AddRow($"{memory.Activations}", $"{memory.BytesEach / Kibi:0.0}", $"{memory.OpenedPerSecond:0}");

    public static Table Of(IEnumerable<AnalysisFigures> analyses)
    {
        var table = new Table().AddColumns(
            "store",
            "video s",
            "analyses/s",
            "p50 ms",
            "p95 ms",
            "cpu ms",
            "events",
            "transactions",
            "rows",
            "log KiB");
        foreach (var figures in analyses)
        {
            table.AddRow(
                figures.Store,
                $"{figures.VideoSeconds:0.0}",
                $"{figures.Load.RequestsPerSecond:0.0}",
                $"{figures.Load.P50Ms:0}",
                $"{figures.Load.P95Ms:0}",
                $"{figures.Load.ProcessorUs / 1000:0.0}",
                $"{figures.Events:0.0}",
                figures.Database is { } database ? $"{database.Transactions:0}" : "",
                figures.Database is { } rows ? $"{rows.RowsWritten:0}" : "",
                figures.Database is { } log ? $"{log.LogBytes / Kibi:0}" : "");
        }

        return table;
    }

    public static Table Of(StateFigures state)
    {
        var table = new Table().AddColumns("kind", "rows", "per analysis", "KiB each");
        foreach (var size in state.Sizes)
        {
            table.AddRow(
                size.Kind,
                $"{size.Rows}",
                $"{size.RowsPerAnalysis:0.00}",
                size.BytesPerRow is { } bytes ? $"{bytes / Kibi:0.00}" : "");
        }

        return table.AddRow("on disk, an analysis", "", "", $"{state.DiskBytesPerAnalysis / Kibi:0.0}");
    }
}
