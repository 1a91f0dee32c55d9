using System.Diagnostics;
using System.Globalization;

namespace Ascension.Servers;

/// <summary>
/// A RabbitMQ broker of its own: in a temporary folder, on loopback ports, started when it is first wanted. It keeps
/// its port and its queues when it is stopped and started again. Tests that share one keep apart by the prefix of
/// their queues.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private const int Tries = 5;
    private const string User = "ascension";
    private const string Password = "not-a-default-password";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-rabbitmq-").FullName;
    private int? _port;
    private bool _running;
    private bool _frozen;

    /// <summary>Starts the broker unless it runs.</summary>
    /// <returns>The URI to connect to.</returns>
    public Task<string> StartAsync() => InTurnAsync(async () =>
    {
        if (!_running)
        {
            await StartOnAPortAsync();
        }

        return string.Create(CultureInfo.InvariantCulture, $"amqp://{User}:{Password}@127.0.0.1:{_port}/");
    });

    /// <summary>Asks the broker to end, and waits until it has.</summary>
    public Task StopAsync() => EndAsync("TERM");

    /// <summary>Ends the broker as a power cut would.</summary>
    public Task KillAsync() => EndAsync("KILL");

    /// <summary>Stops it from answering, without closing a connection.</summary>
    public Task FreezeAsync() => InTurnAsync(async () =>
    {
        await DemandAsync("kill", "-s", "STOP", await BrokerIdAsync());
        return _frozen = true;
    });

    /// <summary>Lets it answer again.</summary>
    public Task ThawAsync() => InTurnAsync(async () =>
    {
        await DemandAsync("kill", "-s", "CONT", await BrokerIdAsync());
        return _frozen = false;
    });

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
        _turn.Dispose();
    }

    private async Task StartOnAPortAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            // Another process may take the port between finding it and listening on it.
            var port = _port ?? LoopbackPort.Free();
            var number = port.ToString(CultureInfo.InvariantCulture);
            var (status, output) = await RunAsync(Script, "start", _folder, number, User, Password);
            if (status == 0)
            {
                (_port, _running) = (port, true);
                return;
            }

            if (attempt == Tries)
            {
                throw new InvalidOperationException($"RabbitMQ does not start: {output}");
            }
        }
    }

    private Task<bool> EndAsync(string signal) => InTurnAsync(async () =>
    {
        if (_running)
        {
            if (_frozen)
            {
                await DemandAsync("kill", "-s", "CONT", await BrokerIdAsync());
                _frozen = false;
            }

            await DemandAsync(Script, "stop", _folder, signal);
        }

        return _running = false;
    });

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await _turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<string> BrokerIdAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(_folder, "broker.pid"))).Trim();

    private static string Script
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "deploy", "lib", "rabbitmq.sh")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("Run the tests inside the repository.");
            }

            return Path.Combine(folder.FullName, "deploy", "lib", "rabbitmq.sh");
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
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }
}
