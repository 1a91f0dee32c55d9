using System.Diagnostics;
using System.Globalization;

namespace Ascension.Servers;

/// <summary>
/// An S3 server of this test run alone (<c>deploy/lib/s3_server.py</c>: OpenStack Swift): in a temporary folder, on a
/// loopback port, started when the first test wants it and stopped at the end. Tests may take it away for a while.
/// </summary>
public sealed class S3Server : IAsyncDisposable, IStoppableServer
{
    // Another process may take the port between finding it and listening on it.
    private const int Tries = 5;
    private const string ReadyLine = "ready: ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _alone = new(1, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-s3-").FullName;
    private int _buckets;
    private int _port;
    private Process? _process;

    /// <summary>Name of the one key.</summary>
    public string AccessKey { get; } = "service-key";

    /// <summary>The key itself.</summary>
    public string SecretKey { get; } = "service-secret";

    /// <summary>Region of every bucket.</summary>
    public string Region { get; } = "us-east-1";

    /// <summary>Address of the server; it must have been started.</summary>
    public Uri Endpoint => _port == 0
        ? throw new InvalidOperationException("The S3 server has not been started.")
        : new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <summary>A name for a bucket nobody has used.</summary>
    public string NewBucketName() =>
        string.Create(CultureInfo.InvariantCulture, $"bucket{Interlocked.Increment(ref _buckets)}");

    /// <summary>Starts the server unless it runs; always on the same port with the same data.</summary>
    public async Task EnsureStartedAsync()
    {
        await _alone.WaitAsync();
        try
        {
            _process ??= await StartAsync();
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>Stops the server as an operator does (SIGTERM); its data stays.</summary>
    public Task StopAsync() => EndAsync(async process =>
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    });

    /// <summary>Kills the server (SIGKILL); its data stays.</summary>
    public Task KillAsync() => EndAsync(process =>
    {
        process.Kill();
        return Task.CompletedTask;
    });

    /// <summary>Freezes the server (SIGSTOP): it takes connections and answers nothing.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>Lets a frozen server go on (SIGCONT).</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
        _alone.Dispose();
    }

    private async Task<Process> StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = _port == 0 ? LoopbackPort.Free() : _port;
            var (process, answer) = await LaunchAsync(port);
            if (answer == $"{ReadyLine}http://127.0.0.1:{port}")
            {
                _port = port;
                return process;
            }

            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            if (attempt == Tries)
            {
                throw new InvalidOperationException($"The S3 server does not start: {answer}");
            }
        }
    }

    private async Task<(Process Process, string Answer)> LaunchAsync(int port)
    {
        var log = Path.Combine(_folder, "log");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        // The shell only sends what the server complains about to a file, and becomes the server.
        string[] arguments =
        [
            "-c", "exec 2>\"$0\"; exec \"$@\"", log,
            "/usr/bin/python3", Path.Combine(RepositoryFolder.Root, "deploy", "lib", "s3_server.py"),
            Path.Combine(_folder, "data"), port.ToString(CultureInfo.InvariantCulture), AccessKey, SecretKey,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(StartLimit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        return (process, line ?? await File.ReadAllTextAsync(log, limit.Token));
    }

    private async Task EndAsync(Func<Process, Task> end)
    {
        await _alone.WaitAsync();
        try
        {
            if (_process is { } process)
            {
                await end(process);
                await process.WaitForExitAsync();
                process.Dispose();
                _process = null;
            }
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task SignalAsync(string signal)
    {
        var process = _process ?? throw new InvalidOperationException("The S3 server does not run.");
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
