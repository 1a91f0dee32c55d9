using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>Where a cluster of the benchmark keeps its state and results; media are in a folder in any case.</summary>
internal abstract class ClusterStore : IAsyncDisposable
{
    /// <summary>What it is called in the tables.</summary>
    public abstract string Name { get; }

    /// <summary>Adds the stores and what the grains stand on to a silo.</summary>
    public abstract void AddTo(ISiloBuilder silo, IConfiguration configuration);

    /// <summary>Opens the database of grain states and reminders.</summary>
    public abstract Task<DbConnection> OpenStatesAsync(CancellationToken stop);

    /// <summary>Opens the database of results and read models.</summary>
    public abstract Task<DbConnection> OpenResultsAsync(CancellationToken stop);

    /// <summary>Bytes that tables and indexes take on the disk; nothing waits in a log.</summary>
    public abstract Task<long> MeasureDiskAsync(CancellationToken stop);

    /// <summary>What the database has done so far; null where it does not count.</summary>
    public abstract Task<DatabaseWork?> CountWorkAsync(CancellationToken stop);

    public abstract ValueTask DisposeAsync();
}
