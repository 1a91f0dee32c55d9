using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ascension.Failure.Hosting;

/// <summary>A process of ours: started, waited for, killed or stopped.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private const int KeptLines = 60;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private NodeProcess(NodeSettings settings)
    {
        Settings = settings;
        var start = new ProcessStartInfo("dotnet", [settings.Program, .. settings.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public NodeSettings Settings { get; }

    /// <summary>Log lines of level error and above, so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The last lines of the log.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts the process and waits until it is ready.</summary>
    public static async Task<NodeProcess> StartAsync(NodeSettings settings)
    {
        var node = Launch(settings);
        try
        {
            await node.AwaitReadyAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a process that ends by itself.</summary>
    public static NodeProcess Launch(NodeSettings settings)
    {
        var node = new NodeProcess(settings);
        node._process.Start();
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();
        return node;
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> AwaitEndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(StartLimit);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM, and waits for the end; throws when it does not come.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("bash", ["-c", $"kill -TERM {_process.Id}"]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(StopLimit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task AwaitReadyAsync()
    {
        using var http = new HttpClient();
        await Waiting.UntilAsync($"{Settings.Name} is ready", StartLimit, async () =>
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException(
                    $"{Settings.Name} ended at its start:\n" + string.Join('\n', _output));
            }

            try
            {
                using var answer = await http.GetAsync(
                    new Uri(Settings.Health, "/health/ready"), TestContext.Current.CancellationToken);
                return answer.IsSuccessStatusCode ? Settings.Name : null;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        });
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
            if (line.Contains("\"LogLevel\":\"Error\"") || line.Contains("\"LogLevel\":\"Critical\""))
            {
                _errors.Enqueue(line);
            }
        }

        while (_output.Count > KeptLines)
        {
            _output.TryDequeue(out _);
        }
    }
}
