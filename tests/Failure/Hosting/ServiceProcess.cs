using Ascension.Servers;

namespace Ascension.Failure.Hosting;

/// <summary>The embedded service as a process of its own, as <c>deploy/run.sh</c> starts it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly NodeProcess _node;

    private ServiceProcess(NodeProcess node) => _node = node;

    public Uri Address => _node.Settings.Health;

    /// <summary>Log lines of level error and above, so far.</summary>
    public IReadOnlyCollection<string> Errors => _node.Errors;

    /// <summary>Starts the service and waits until it is ready.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="settings">Names below <c>Ascension</c> with <c>__</c> between the parts, and values.</param>
    public static async Task<ServiceProcess> StartAsync(
        ServiceFolder data, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        Dictionary<string, string> environment = new() { ["Ascension__Data"] = data.Path };
        foreach (var (name, value) in settings)
        {
            environment[$"Ascension__{name}"] = value;
        }

        return new(await NodeProcess.StartAsync(
            new("the service", Repository.Silo, ["--urls", address.ToString()], environment, address)));
    }

    /// <inheritdoc cref="NodeProcess.KillAsync"/>
    public Task KillAsync() => _node.KillAsync();

    /// <inheritdoc cref="NodeProcess.StopAsync"/>
    public Task<int> StopAsync() => _node.StopAsync();

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
