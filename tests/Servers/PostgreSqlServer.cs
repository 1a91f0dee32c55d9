using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Ascension.Servers;

/// <summary>
/// A PostgreSQL server of this test run alone: in a temporary folder, on a loopback port, started when the first test
/// wants it and stopped at the end. Each test gets a database of its own.
/// </summary>
/// <param name="isDurable">
/// A commit waits for the disk, as in production; otherwise nothing has to survive a power cut.
/// </param>
public sealed class PostgreSqlServer(bool isDurable = false) : IAsyncDisposable
{
    // Another process may take the port between finding it and listening on it.
    private const int Tries = 5;
    private const string SuperUser = "ascension";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-postgres-").FullName;
    private int _databases;
    private int? _port;

    private string Fsync => isDurable ? "on" : "off";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Creates an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var port = await EnsureStartedAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString(port, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(port, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_port is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await DemandAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--wait");
        }

        Directory.Delete(_folder, recursive: true);
        _starting.Dispose();
    }

    private static string ConnectionString(int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Username = SuperUser,
        Database = database,
        MaxPoolSize = 10,
    }.ToString();

    private async Task<int> EnsureStartedAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _port ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<int> StartAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await DemandAsync("chown", "postgres", _folder);
        }

        await DemandAsync(
            "initdb", "--pgdata", Data, "--username", SuperUser, "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C", "--no-sync");
        for (var attempt = 1; ; attempt++)
        {
            var port = LoopbackPort.Free();
            var options = string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync={Fsync}");
            var log = Path.Combine(_folder, "log");
            var (status, output) = await RunAsync(
                "pg_ctl", "start", "--pgdata", Data, "--log", log, "--options", options, "--wait");
            if (status == 0)
            {
                return port;
            }

            if (attempt == Tries)
            {
                throw new InvalidOperationException(
                    $"PostgreSQL does not start: {output}\n{(File.Exists(log) ? await File.ReadAllTextAsync(log) : "")}");
            }
        }
    }

    private static async Task DemandAsync(string program, params string[] arguments)
    {
        var (status, output) = await RunAsync(program, arguments);
        if (status != 0)
        {
            throw new InvalidOperationException($"{program} ended with {status}: {output}");
        }
    }

    private static async Task<(int Status, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        if (program != "chown" && Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; Debian's package brings this user.
            start.FileName = "setpriv";
            AddAll("--reuid", "postgres", "--regid", "postgres", "--init-groups", "--");
            AddAll(Locate(program));
        }
        else
        {
            start.FileName = Locate(program);
        }

        AddAll(arguments);
        using var process = Process.Start(start)!;
        return await FinishAsync(process);

        void AddAll(params string[] items) => Array.ForEach(items, start.ArgumentList.Add);
    }

    private static async Task<(int Status, string Output)> FinishAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Debian keeps the server's programs beside PATH, a folder for each version.</summary>
    private static string Locate(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin", program))
                .Where(File.Exists)
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault(program)
            : program;
}
