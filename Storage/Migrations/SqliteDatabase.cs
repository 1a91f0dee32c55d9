using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Migrations;

/// <summary>Creates and upgrades SQLite files, and says how to open them.</summary>
public static class SqliteDatabase
{
    // Silos of one process (a test cluster) may start at the same time on the same file.
    private static readonly Lock Migrating = new();

    /// <summary>How everybody opens a file that has been migrated.</summary>
    /// <remarks>
    /// The file is in WAL mode, so readers never wait for the writer. <c>synchronous</c> stays at SQLite's default,
    /// FULL: a commit returns when the disk has it. NORMAL would survive SIGKILL as well (the kernel keeps what was
    /// written), but a power cut would lose the latest commits, and a 202 that was sent must stay true.
    /// </remarks>
    /// <param name="path">Absolute path of the file.</param>
    public static string ConnectionString(string path) => ConnectionString(path, SqliteOpenMode.ReadWrite);

    /// <summary>Applies the migrations that the file has not seen yet, each in a transaction of its own.</summary>
    /// <param name="path">Absolute path of the file; created when there is none.</param>
    /// <param name="schema">Which migrations.</param>
    /// <returns>Names of the migrations that were applied now.</returns>
    /// <exception cref="InvalidOperationException">
    /// A migration failed (it was rolled back, those before it stay), or the file was written by a newer version.
    /// </exception>
    public static IReadOnlyList<string> Migrate(string path, SqliteSchema schema) =>
        Migrate(path, MigrationScripts.Load(schema));

    /// <summary>Applies exactly these scripts; tests use it to make the files of earlier versions.</summary>
    internal static IReadOnlyList<string> Migrate(string path, IReadOnlyList<SqlScript> scripts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (Migrating)
        {
            var connectionString = ConnectionString(path, SqliteOpenMode.ReadWriteCreate);
            SwitchToWriteAheadLog(connectionString);
            var upgrader = DeployChanges.To
                .SqliteDatabase(connectionString)
                .WithScripts(scripts)
                .WithVariablesDisabled()
                .WithTransactionPerScript()
                .LogToNowhere()
                .Build();
            RefuseNewerFile(path, upgrader.GetExecutedScripts(), scripts);
            var outcome = upgrader.PerformUpgrade();
            return outcome.Successful
                ? [.. outcome.Scripts.Select(script => script.Name)]
                : throw new InvalidOperationException(
                    $"Migration {outcome.ErrorScript?.Name} of {path} failed: {outcome.Error.Message}", outcome.Error);
        }
    }

    private static void RefuseNewerFile(string path, List<string> applied, IReadOnlyList<SqlScript> known)
    {
        var unknown = applied.Except(known.Select(script => script.Name), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidOperationException(
                $"{path} was written by a newer version of Ascension (migration {unknown} is unknown here). "
                + "Start that version, or use another data folder.");
        }
    }

    // Cannot be done inside a transaction; the file remembers it.
    private static void SwitchToWriteAheadLog(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        if (command.ExecuteScalar() is not "wal")
        {
            throw new InvalidOperationException(
                $"{connection.DataSource} cannot use a write-ahead log: put the data folder on a local disk.");
        }
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            // Seconds that a statement waits for another connection's write.
            DefaultTimeout = 30,
        }.ToString();
}
