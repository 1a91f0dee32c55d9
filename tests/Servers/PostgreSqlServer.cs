using System.Globalization;
using System.Net;
using Npgsql;

namespace Ascension.Servers;

/// <summary>
/// A PostgreSQL server of this test run alone: in a temporary folder, on a loopback port, started when the first test
/// wants it and stopped at the end. Each test gets a database of its own.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable, IStoppableServer
{
    // Another process may take the port between finding it and listening on it.
    private const int Tries = 5;
    private const string SuperUser = "ascension";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-postgres-").FullName;
    private int _databases;
    private int _port;
    private bool _running;

    /// <summary>A commit waits for the disk, as in production; otherwise nothing has to survive a power cut.</summary>
    public bool IsDurable { get; init; }

    private string Fsync => IsDurable ? "on" : "off";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Creates a database.</summary>
    /// <param name="template">
    /// Connection string of the database to copy, which nobody is connected to; null for an empty one.
    /// </param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        await EnsureStartedAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        var source = template is null ? "template1" : NameOf(template);
        await using var command = new NpgsqlCommand($"create database {name} template {source}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Dumps a database, as <c>docs/operations/database.md</c> says.</summary>
    /// <returns>The dump; it goes with the server.</returns>
    public async Task<string> DumpAsync(string connectionString)
    {
        var file = Path.Combine(_folder, NameOf(connectionString) + ".dump");
        await PostgreSqlPrograms.DemandAsync(
            "pg_dump", "--format=custom", "--file=" + file, "--dbname=" + Address(connectionString));
        return file;
    }

    /// <summary>Restores a dump into an empty database, as <c>docs/operations/database.md</c> says.</summary>
    public static async Task RestoreAsync(string file, string connectionString) => await PostgreSqlPrograms.DemandAsync(
        "pg_restore", "--exit-on-error", "--no-owner", "--dbname=" + Address(connectionString), file);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
        _starting.Dispose();
    }

    /// <inheritdoc/>
    public async Task EnsureStartedAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (!_running)
            {
                _port = _port == 0 ? await CreateAsync() : await StartAsync(_port);
                _running = true;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_running)
            {
                NpgsqlConnection.ClearAllPools();
                await PostgreSqlPrograms.DemandAsync(
                    "pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--wait");
                _running = false;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string NameOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>A connection string as PostgreSQL's own programs want it.</summary>
    private static string Address(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}");
    }

    private async Task<int> CreateAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await PostgreSqlPrograms.DemandAsync("chown", "postgres", _folder);
        }

        await PostgreSqlPrograms.DemandAsync(
            "initdb", "--pgdata", Data, "--username", SuperUser, "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C", "--no-sync");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(LoopbackPort.Free());
            }
            catch (InvalidOperationException) when (attempt < Tries)
            {
                // Somebody else was faster.
            }
        }
    }

    private async Task<int> StartAsync(int port)
    {
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync={Fsync}");
        await PostgreSqlPrograms.DemandAsync(
            "pg_ctl", "start", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--wait",
            "--options", options + " -c max_connections=200");
        return port;
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = _port,
        Username = SuperUser,
        Database = database,
        MaxPoolSize = 10,
    }.ToString();
}
