using System.Data.Common;
using Ascension.Grains;
using Ascension.Grains.Abstractions.Events;
using Ascension.Servers;
using Ascension.Silo.Hosting;
using Ascension.Storage.Cluster;
using Ascension.Storage.Embedded;
using Ascension.Storage.Migrations;
using Ascension.Storage.PostgreSql;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Ascension.Benchmarks.Cluster.Hosting;

/// <summary>
/// The stores of the cluster profile on a PostgreSQL server of the benchmark's own, which waits for the disk at each
/// commit; media in a folder, streams in memory.
/// </summary>
internal sealed class PostgreSqlClusterStore : ClusterStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ascension-benchmark-");
    private readonly PostgreSqlServer _server = new() { IsDurable = true };
    private readonly EmbeddedDataFolder _media;
    private string _connectionString = "";

    private PostgreSqlClusterStore() => _media = EmbeddedDataFolder.Prepare(_folder.FullName);

    public override string Name => "PostgreSQL";

    public static async Task<PostgreSqlClusterStore> CreateAsync()
    {
        var store = new PostgreSqlClusterStore();
        NpgsqlConnectionStringBuilder builder = new(await store._server.CreateDatabaseAsync())
        {
            MaxPoolSize = PostgreSqlOptions.DefaultPoolSize,
        };
        store._connectionString = builder.ToString();
        PostgreSqlMigrations.Apply(store._connectionString);
        return store;
    }

    public override void AddTo(ISiloBuilder silo, IConfiguration configuration)
    {
        var settings = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection([KeyValuePair.Create(
                $"{PostgreSqlOptions.Section}:{nameof(PostgreSqlOptions.ConnectionString)}",
                (string?)_connectionString)])
            .Build();
        silo.Services.AddEmbeddedStorage(_media);
        silo.Services.AddPostgreSqlStorage(settings);
        silo.AddAdoNetFoundation(PostgreSqlOptions.AdoNetInvariant, _connectionString)
            .AddMemoryStreams(UserEventStream.Provider)
            .AddAscensionGrains(settings);
    }

    public override Task<DbConnection> OpenStatesAsync(CancellationToken stop) => OpenAsync(stop);

    public override Task<DbConnection> OpenResultsAsync(CancellationToken stop) => OpenAsync(stop);

    public override async Task<long> MeasureDiskAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            select sum(pg_total_relation_size(oid))::bigint from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
            """;
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    public override async Task<DatabaseWork?> CountWorkAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            select xact_commit, tup_inserted + tup_updated + tup_deleted, (pg_current_wal_lsn() - '0/0')::bigint
            from pg_stat_database where datname = current_database()
            """;
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new DatabaseWork(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken stop)
    {
        NpgsqlConnection connection = new(_connectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
