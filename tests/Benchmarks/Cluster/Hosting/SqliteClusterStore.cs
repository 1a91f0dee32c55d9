using System.Data.Common;
using Ascension.Silo.Hosting;
using Ascension.Storage.Embedded;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>The stores of the embedded profile in a temporary folder.</summary>
internal sealed class SqliteClusterStore : ClusterStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ascension-benchmark-");
    private readonly EmbeddedDataFolder _data;

    public SqliteClusterStore() => _data = EmbeddedDataFolder.Prepare(_folder.FullName);

    public override string Name => "SQLite";

    public override void AddTo(ISiloBuilder silo, IConfiguration configuration)
    {
        silo.Services.AddEmbeddedStorage(_data);
        silo.AddEmbeddedFoundation(_data, configuration);
    }

    public override Task<DbConnection> OpenStatesAsync(CancellationToken stop) =>
        OpenAsync(_data.OrleansConnectionString, stop);

    public override Task<DbConnection> OpenResultsAsync(CancellationToken stop) =>
        OpenAsync(_data.ResultsConnectionString, stop);

    public override async Task<long> MeasureDiskAsync(CancellationToken stop) =>
        await MeasureAsync(OpenStatesAsync, stop) + await MeasureAsync(OpenResultsAsync, stop);

    public override Task<DatabaseWork?> CountWorkAsync(CancellationToken stop) => Task.FromResult<DatabaseWork?>(null);

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<long> MeasureAsync(
        Func<CancellationToken, Task<DbConnection>> open, CancellationToken stop)
    {
        await using var connection = await open(stop);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "pragma wal_checkpoint(truncate); select page_count * page_size from pragma_page_count, pragma_page_size";
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.NextResultAsync(stop) && await reader.ReadAsync(stop)
            ? reader.GetInt64(0)
            : throw new InvalidOperationException("SQLite did not tell the size of its file.");
    }

    private static async Task<DbConnection> OpenAsync(string connectionString, CancellationToken stop)
    {
        SqliteConnection connection = new(connectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
