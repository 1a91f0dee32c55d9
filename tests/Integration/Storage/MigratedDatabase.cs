using Ascension.Servers;
using Ascension.Storage.Migrations;
using Npgsql;

namespace Ascension.Integration.Storage;

/// <summary>A database of its own for a test, up to date: a copy of one that was migrated for all.</summary>
internal sealed class MigratedDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Migrating = new(1, 1);
    private static string? _migrated;

    private MigratedDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        Source = PostgreSqlDatabase.Open(connectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<MigratedDatabase> CreateAsync(PostgreSqlServer server) =>
        new(await server.CreateDatabaseAsync(await MigratedAsync(server)));

    public ValueTask DisposeAsync()
    {
        // Orleans' providers open the same by name.
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        return Source.DisposeAsync();
    }

    private static async Task<string> MigratedAsync(PostgreSqlServer server)
    {
        await Migrating.WaitAsync();
        try
        {
            if (_migrated is null)
            {
                var connectionString = await server.CreateDatabaseAsync();
                PostgreSqlMigrations.Apply(connectionString);
                _migrated = connectionString;
            }

            return _migrated;
        }
        finally
        {
            Migrating.Release();
        }
    }
}
