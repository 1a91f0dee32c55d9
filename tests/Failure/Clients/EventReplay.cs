using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ascension.Failure.Clients;

/// <summary>What the hub tells a client that has seen nothing yet.</summary>
internal static class EventReplay
{
    private static readonly string[] Names =
        ["AnalysisProgress", "AnalysisCompleted", "AnalysisFailed", "HoldsDetected"];

    /// <summary>Reads the whole event log of a climber.</summary>
    public static async Task<IReadOnlyList<(string Name, JsonElement Event)>> ReadAsync(Climber climber)
    {
        var heard = new ConcurrentQueue<(string, JsonElement)>();
        await using var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(climber.Service, "/v1/hubs/analysis"),
                options => options.AccessTokenProvider = () => Task.FromResult<string?>(climber.Token))
            .Build();
        foreach (var name in Names)
        {
            hub.On<JsonElement>(name, told => heard.Enqueue((name, told)));
        }

        await hub.StartAsync(TestContext.Current.CancellationToken);
        await hub.InvokeAsync("Resume", 0L, TestContext.Current.CancellationToken);

        // Stopping waits until everything received has been handed to the handlers, so nothing is overlooked.
        await hub.StopAsync(TestContext.Current.CancellationToken);
        return [.. heard];
    }
}
