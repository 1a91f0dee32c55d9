using Ascension.Benchmarks.Cluster.Hosting;

namespace Ascension.Benchmarks.Cluster.Orchestration;

/// <summary>What an analysis costs its database.</summary>
internal sealed record PerAnalysis(double Transactions, double RowsWritten, double LogBytes)
{
    public static PerAnalysis Of(DatabaseWork work, double analyses) =>
        new(work.Transactions / analyses, work.RowsWritten / analyses, work.LogBytes / analyses);
}
