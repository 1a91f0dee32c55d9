using System.Globalization;
using Ascension.Storage.Values;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Ascension.Storage.Migrations;

/// <summary>Creates and upgrades what is in a PostgreSQL database, and says how to open it.</summary>
public static class PostgreSqlDatabase
{
    // Any number will do, as long as every version of the service takes the same.
    private const long MigrationLock = 0x0A5C_E510_0000_0001;

    // A migration that waits for another process waits for all of its work.
    private const int MigrationSeconds = 600;

    // Beyond the statements there are, so that none pushes another out.
    private const int KeptStatements = 64;

    /// <summary>A pool of connections on which statements stay prepared from their second use on.</summary>
    /// <param name="connectionString">
    /// Npgsql's connection string; what it says of the pool (<c>Maximum Pool Size</c>) is kept.
    /// </param>
    public static NpgsqlDataSource Open(string connectionString)
    {
        StoredValues.Register();
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = KeptStatements,
            AutoPrepareMinUsages = 2,
        });
    }

    /// <summary>
    /// Applies the migrations that the database has not seen yet, each in a transaction of its own. Processes that
    /// start at the same time take turns under an advisory lock.
    /// </summary>
    /// <param name="connectionString">Npgsql's connection string; the user may create tables.</param>
    /// <param name="schema">Which migrations.</param>
    /// <returns>Names of the migrations that were applied now.</returns>
    /// <exception cref="InvalidOperationException">
    /// A migration failed (it was rolled back, those before it stay), or the database was upgraded by a newer version.
    /// </exception>
    public static IReadOnlyList<string> Migrate(string connectionString, PostgreSqlSchema schema) =>
        Migrate(connectionString, schema, MigrationScripts.Load(schema));

    /// <summary>Applies exactly these scripts; tests use it to make the databases of earlier versions.</summary>
    internal static IReadOnlyList<string> Migrate(
        string connectionString, PostgreSqlSchema schema, IReadOnlyList<SqlScript> scripts)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        using var turn = TakeTurn(connectionString);
        var upgrader = Upgrader(connectionString, schema, scripts);
        RefuseNewerDatabase(upgrader.GetExecutedScripts(), scripts);
        var outcome = upgrader.PerformUpgrade();
        return outcome.Successful
            ? [.. outcome.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException(
                $"Migration {outcome.ErrorScript?.Name} failed: {outcome.Error.Message}", outcome.Error);
    }

    /// <summary>Names of the migrations that the database has not seen yet; changes nothing.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="schema">Which migrations.</param>
    /// <exception cref="InvalidOperationException">The database was upgraded by a newer version.</exception>
    public static IReadOnlyList<string> Pending(string connectionString, PostgreSqlSchema schema)
    {
        var scripts = MigrationScripts.Load(schema);
        var upgrader = Upgrader(connectionString, schema, scripts);
        RefuseNewerDatabase(upgrader.GetExecutedScripts(), scripts);
        return [.. upgrader.GetScriptsToExecute().Select(script => script.Name)];
    }

    private static UpgradeEngine Upgrader(
        string connectionString, PostgreSqlSchema schema, IReadOnlyList<SqlScript> scripts)
    {
        var journal = string.Create(CultureInfo.InvariantCulture, $"migrations_{schema}").ToLowerInvariant();
        return DeployChanges.To
            .PostgresqlDatabase(Unpooled(connectionString))
            .WithScripts(scripts)
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .JournalToPostgresqlTable("public", journal)
            .LogToNowhere()
            .Build();
    }

    /// <summary>The lock belongs to the connection: it is free when that closes, even by a crash.</summary>
    private static NpgsqlConnection TakeTurn(string connectionString)
    {
        var connection = new NpgsqlConnection(Unpooled(connectionString));
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection);
            command.Parameters.Add(new() { Value = MigrationLock });
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Nobody comes back to these connections: a pool would keep them for nothing.</summary>
    private static string Unpooled(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        CommandTimeout = MigrationSeconds,
    }.ToString();

    private static void RefuseNewerDatabase(List<string> applied, IReadOnlyList<SqlScript> known)
    {
        var unknown = applied.Except(known.Select(script => script.Name), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidOperationException(
                "The database was upgraded by a newer version of Ascension "
                + $"(migration {unknown} is unknown here). Start that version, or use another database.");
        }
    }
}
