using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ascension.Failure.Hosting;

/// <summary>The service as a process of its own, as <c>deploy/run.sh</c> starts it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int KeptLines = 40;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ServiceProcess(ServiceFolder data, int port, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Repository.Service, "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Ascension__Data"] = data.Path;
        foreach (var (name, value) in settings)
        {
            start.Environment[$"Ascension__{name}"] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public Uri Address { get; }

    /// <summary>Log lines of level error and above, so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Starts the service and waits until it is ready.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="settings">Names below <c>Ascension</c> with <c>__</c> between the parts, and values.</param>
    public static async Task<ServiceProcess> StartAsync(
        ServiceFolder data, params (string Name, string Value)[] settings)
    {
        var service = new ServiceProcess(data, FreePort(), settings);
        try
        {
            service._process.Start();
            service._process.BeginOutputReadLine();
            service._process.BeginErrorReadLine();
            await service.AwaitReadyAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AwaitReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        await Waiting.UntilAsync("the service is ready", StartLimit, async () =>
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("The service ended at its start:\n" + string.Join('\n', _output));
            }

            try
            {
                using var answer = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                return answer.IsSuccessStatusCode ? Address : null;
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
