using System.Globalization;
using Ascension.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ascension.Benchmarks.Hosting;

/// <summary>
/// The embedded profile on a loopback socket with an empty data folder, and what a suite holds it against.
/// </summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private const int NoLimit = 1_000_000;

    /// <summary>Logged by default; a console is slower than a request.</summary>
    private static readonly string[] LogCategories =
        ["Default", "Ascension", "Microsoft", "Microsoft.Hosting.Lifetime", "Orleans", "Polly"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ascension-benchmark-");
    private readonly WebApplication _app;

    private BenchmarkServer() => _app = AscensionHost.Build([], Configure);

    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="map">Maps what the suite adds.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<BenchmarkServer> StartAsync(Action<IEndpointRouteBuilder> map, CancellationToken stop)
    {
        var server = new BenchmarkServer();
        map(server._app);
        await server._app.StartAsync(stop);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private void Configure(WebApplicationBuilder builder)
    {
        var noLimit = NoLimit.ToString(CultureInfo.InvariantCulture);
        builder.Configuration.AddInMemoryCollection(LogCategories.Select(
            category => KeyValuePair.Create($"Logging:LogLevel:{category}", (string?)nameof(LogLevel.Error))));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Ascension:Data"] = _data.FullName,
            ["Ascension:RateLimits:AuthPerMinute"] = noLimit,
            ["Ascension:RateLimits:UploadsPerMinute"] = noLimit,
            ["Ascension:RateLimits:RequestsPerMinute"] = noLimit,
        });
    }
}
