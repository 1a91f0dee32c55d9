using System.CommandLine;
using Ascension.Api.Realtime;
using Ascension.Benchmarks.Reports;
using Spectre.Console;

namespace Ascension.Benchmarks.FanOut;

/// <summary>
/// From an event to the clients, over real web sockets: all connections those of one climber, against a broadcast of a
/// bare hub, and each that of another climber, against a bare hub that sends to one connection at a time. Server and
/// connections share the machine, so figures compare with each other, not with other machines.
/// </summary>
internal static class FanOutSuite
{
    private const string Name = "hub";

    // Streams in memory are looked at ten times a second: a smaller window would measure that.
    private const int WindowOfOne = 32;
    private const int WindowOfMany = 4;

    public static Command CreateCommand()
    {
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 1_000 };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var quick = new Option<bool>("--quick") { Description = "One short round; figures scatter more." };
        var command = new Command(Name, "Delay and throughput from an event to the clients of the hub.")
        {
            connections, seconds, rounds, quick,
        };
        command.SetAction((arguments, stop) => RunAsync(
            arguments.GetValue(quick)
                ? new FanOutPlan(arguments.GetValue(connections), TimeSpan.FromSeconds(1), Rounds: 1)
                : new FanOutPlan(
                    arguments.GetValue(connections),
                    TimeSpan.FromSeconds(arguments.GetValue(seconds)),
                    arguments.GetValue(rounds)),
            stop));
        return command;
    }

    private static async Task RunAsync(FanOutPlan plan, CancellationToken stop)
    {
        await using var server = await FanOutServer.StartAsync(stop);
        FanOutFigures[] figures =
        [
            .. await MeasureAsync(server, plan, climbers: 1, plan.Connections, WindowOfOne, stop),
            .. await MeasureAsync(server, plan, plan.Connections, connectionsEach: 1, WindowOfMany, stop),
        ];
        AnsiConsole.Write(ToTable(figures));
        AnsiConsole.WriteLine(ReportFile.Write(Name, new FanOutReport(
            TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, plan.Connections, figures)));
    }

    private static async Task<IReadOnlyList<FanOutFigures>> MeasureAsync(
        FanOutServer server, FanOutPlan plan, int climbers, int connectionsEach, int window, CancellationToken stop)
    {
        var users = await server.RegisterAsync(climbers, stop);
        await using var bareAudience = await Audience.ConnectAsync(server, BareHub.Path, users, connectionsEach, stop);
        await using var audience = await Audience.ConnectAsync(
            server, AnalysisHub.Path, users, connectionsEach, stop);
        var bare = climbers == 1 ? EventSource.Broadcast(server) : EventSource.Bare(server);
        FanOutLoad[] loads =
        [
            new(bare, bareAudience, window),
            new(EventSource.Progress(server), audience, window),
            new(EventSource.Completions(server), audience, window),
        ];
        foreach (var load in loads)
        {
            await load.WarmUpAsync(stop);
        }

        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var load in loads)
            {
                await load.PressAsync(plan.Round, stop);
                await load.PaceAsync(plan.Round, connectionsEach, stop);
            }
        }

        var floor = loads[0].ToFigures().Pressed.RequestsPerSecond;
        return [.. loads.Select(load => ToFigures(load, climbers, connectionsEach, floor))];
    }

    private static FanOutFigures ToFigures(FanOutLoad load, int climbers, int connectionsEach, double floor)
    {
        var (pressed, paced) = load.ToFigures();
        var messages = pressed.RequestsPerSecond;
        return new FanOutFigures(
            load.Source.Name,
            climbers,
            connectionsEach,
            messages,
            messages / connectionsEach,
            load.Source.IsBare ? null : messages / floor,
            pressed.ProcessorUs,
            paced.P50Ms,
            paced.P95Ms,
            paced.P99Ms);
    }

    private static Table ToTable(IEnumerable<FanOutFigures> figures)
    {
        var table = new Table().AddColumns(
            "source",
            "climbers x connections",
            "messages/s",
            "events/s",
            "of bare",
            "cpu us",
            "p50 ms",
            "p95 ms",
            "p99 ms");
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.Source,
                $"{figure.Climbers} x {figure.ConnectionsEach}",
                $"{figure.MessagesPerSecond:0}",
                $"{figure.EventsPerSecond:0}",
                figure.ShareOfBare is { } share ? $"{share:P0}" : "",
                $"{figure.MessageProcessorUs:0}",
                $"{figure.P50Ms:0.0}",
                $"{figure.P95Ms:0.0}",
                $"{figure.P99Ms:0.0}");
        }

        return table;
    }
}
