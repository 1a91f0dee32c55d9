using System.Globalization;
using Ascension.Silo.Hosting;
using Ascension.Storage.Progress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ascension.Benchmarks.Api;

/// <summary>
/// The embedded profile on a loopback socket with an empty data folder, and beside its own endpoints one that does
/// nothing behind the same authentication: what that one reaches is what ASP.NET Core leaves to reach here.
/// </summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    /// <summary>Path of the endpoint that does nothing.</summary>
    public const string EmptyPath = "/v1/benchmark/empty";

    private const int NoLimit = 1_000_000;

    /// <summary>Logged by default; a console is slower than a request.</summary>
    private static readonly string[] LogCategories =
        ["Default", "Ascension", "Microsoft", "Microsoft.Hosting.Lifetime", "Orleans", "Polly"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ascension-benchmark-");
    private readonly WebApplication _app;

    private BenchmarkServer() => _app = AscensionHost.Build([], Configure);

    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IProgressStore Progress => _app.Services.GetRequiredService<IProgressStore>();

    public static async Task<BenchmarkServer> StartAsync(CancellationToken stop)
    {
        var server = new BenchmarkServer();
        server._app.MapGet(EmptyPath, () => TypedResults.NoContent()).RequireAuthorization();
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
