using System.Collections.Concurrent;
using System.Text.Json;
using Ascension.Integration.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Api;

/// <summary>The real SignalR client, remembering what it was called with.</summary>
public sealed class HubListener : IAsyncDisposable
{
    private static readonly string[] Methods =
    [
        "AnalysisProgress", "AnalysisCompleted", "AnalysisFailed", "VideoExpiring", "PlanUpdated", "SessionUpcoming",
        "GhostCompleted", "HoldsDetected", "ResyncRequired",
    ];

    private readonly HubConnection _hub;
    private readonly ConcurrentQueue<HubCall> _calls = new();

    private HubListener(ApiClient client, bool useMessagePack)
    {
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(client.Address, "/v1/hubs/analysis"),
            options => options.AccessTokenProvider = () => Task.FromResult(client.Token));
        _hub = (useMessagePack ? builder.AddMessagePackProtocol() : builder).Build();
        foreach (var method in Methods)
        {
            if (useMessagePack)
            {
                _hub.On<Dictionary<string, object?>>(method, map => Hear(method, JsonSerializer.Serialize(map)));
            }
            else
            {
                _hub.On<JsonElement>(method, json => Hear(method, json.GetRawText()));
            }
        }
    }

    public static async Task<HubListener> ConnectAsync(ApiClient client, bool useMessagePack = false)
    {
        HubListener listener = new(client, useMessagePack);
        await listener._hub.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>
    /// Waits until the service knows the connection. It answers calls, even one of a method that is not there, only
    /// after that; the handshake, with which connecting ends here, comes before.
    /// </summary>
    public Task AwaitKnownAsync() => Assert.ThrowsAsync<HubException>(
        () => _hub.InvokeAsync("NoSuchMethod", TestContext.Current.CancellationToken));

    public Task ResumeAsync(long lastEventId) =>
        _hub.InvokeAsync("Resume", lastEventId, TestContext.Current.CancellationToken);

    /// <summary>Everything heard so far, once it is at least this much.</summary>
    public Task<IReadOnlyList<HubCall>> HearAsync(int count) => Eventually.BecomesAsync(
        () => Task.FromResult<IReadOnlyList<HubCall>>([.. _calls]), calls => calls.Count >= count);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Hear(string method, string json) => _calls.Enqueue(new(method, json));
}
