using Ascension.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Hosting;

/// <summary>The embedded profile as it ships, in this process, on a real socket and a data folder of its own.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-service-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;
    private WebApplication? _app;

    private RunningService(IReadOnlyDictionary<string, string?>? settings, Action<IServiceCollection>? services)
    {
        _services = services;
        _settings = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["Ascension:Data"] = _folder,
        };
    }

    public IServiceProvider Services => _app!.Services;

    /// <summary>Where it listens; another port after a restart.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.First());

    public string DataFolder => _folder;

    /// <summary>Starts the service.</summary>
    /// <param name="settings">Configuration on top of the defaults.</param>
    /// <param name="services">Services to add or replace, for example a clock.</param>
    public static async Task<RunningService> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var service = new RunningService(settings, services);
        await service.StartOnDataAsync();
        return service;
    }

    /// <summary>Stops the service and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartOnDataAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartOnDataAsync()
    {
        _app = AscensionHost.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(_settings);
            _services?.Invoke(builder.Services);
        });
        await _app.StartAsync();
    }

    private async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }
}
