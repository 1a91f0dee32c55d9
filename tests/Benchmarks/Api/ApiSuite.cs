using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using Ascension.Benchmarks.Hosting;
using Ascension.Benchmarks.Load;
using Ascension.Benchmarks.Reports;
using Ascension.Storage.Progress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ascension.Benchmarks.Api;

/// <summary>
/// Presign, status, result fetch and progress over real sockets, against an endpoint that does nothing behind the same
/// authentication. Client and server share the machine, so figures compare with each other, not with other machines.
/// </summary>
internal static class ApiSuite
{
    private const string Name = "api";

    // Does nothing behind the same authentication: what it reaches is what ASP.NET Core leaves to reach here.
    private const string EmptyPath = "/v1/benchmark/empty";

    public static Command CreateCommand()
    {
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 16 };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var command = new Command(Name, "Requests a second and latency of presign, status, result, progress.")
        {
            connections, seconds, rounds,
        };
        command.SetAction((arguments, stop) => RunAsync(
            new LoadOptions(
                arguments.GetValue(connections),
                TimeSpan.FromSeconds(arguments.GetValue(seconds)),
                arguments.GetValue(rounds)),
            stop));
        return command;
    }

    private static async Task RunAsync(LoadOptions options, CancellationToken stop)
    {
        await using var server = await BenchmarkServer.StartAsync(
            routes => routes.MapGet(EmptyPath, () => TypedResults.NoContent()).RequireAuthorization(), stop);
        using var http = CreateClient(server.Address, options.Connections);
        var climber = await PreparedClimber.CreateAsync(http, stop);
        var progress = server.Services.GetRequiredService<IProgressStore>();
        await Season.RecordAsync(progress, climber.User, TimeProvider.System, stop);

        var scenarios = Scenarios(climber.Analysis);

        var alone = await MeasureAsync(http, scenarios, options with { Connections = 1 }, stop);
        var pressed = await MeasureAsync(http, scenarios, options, stop);

        var report = new ApiReport(
            TimeProvider.System.GetUtcNow(),
            Environment.ProcessorCount,
            options.Round.TotalSeconds * options.Rounds,
            alone,
            options.Connections,
            pressed);
        AnsiConsole.WriteLine(ReportFile.Write(Name, report));
    }

    private static async Task<IReadOnlyList<LoadFigures>> MeasureAsync(
        HttpClient http, IReadOnlyList<Scenario> scenarios, LoadOptions options, CancellationToken stop)
    {
        var figures = await AnsiConsole.Status().StartAsync(
            "warming up",
            screen => new LoadGenerator(http, options).RunAsync(scenarios, phase => screen.Status = phase, stop));
        AnsiConsole.Write(ToTable(figures).Title($"{options.Connections} at a time"));
        return figures;
    }

    // The bodies stay compressed, as on a phone's wire: unpacking them is not the service's time.
    private static HttpClient CreateClient(Uri address, int connections)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            AutomaticDecompression = DecompressionMethods.None,
        };
        return new HttpClient(handler) { BaseAddress = address };
    }

    private static IReadOnlyList<Scenario> Scenarios(Guid analysis) =>
    [
        new("empty endpoint", () => new(HttpMethod.Get, EmptyPath)),
        new("presign", () => new(HttpMethod.Post, "/v1/analysis/video/request-upload")
        {
            Content = JsonContent.Create(
                new { file_name = "climb.mp4", file_size = 1_000_000, content_type = "video/mp4" }),
        }),
        new("status", () => new(HttpMethod.Get, $"/v1/analysis/video/{analysis}")),
        new("result", () => Compressed($"/v1/analysis/video/{analysis}/result")),
        new($"12 weeks of {Season.Climbs} climbs", () => Compressed("/v1/users/me/progress")),
    ];

    private static HttpRequestMessage Compressed(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        return request;
    }

    private static Table ToTable(IReadOnlyList<LoadFigures> figures)
    {
        var table = new Table().AddColumns(
            "scenario", "requests", "req/s", "of empty", "cpu us", "p50 ms", "p95 ms", "p99 ms");
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.Scenario,
                $"{figure.Requests}",
                $"{figure.RequestsPerSecond:0}",
                $"{figure.RequestsPerSecond / figures[0].RequestsPerSecond:P0}",
                $"{figure.ProcessorUs:0}",
                $"{figure.P50Ms:0.00}",
                $"{figure.P95Ms:0.00}",
                $"{figure.P99Ms:0.00}");
        }

        return table;
    }
}
