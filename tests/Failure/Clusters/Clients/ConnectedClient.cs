using System.Collections.Concurrent;
using System.Text.Json;
using Ascension.Failure.Clients;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ascension.Failure.Clusters.Clients;

/// <summary>
/// A hub client that goes to another API process when its own is gone, and says there which event it saw last.
/// </summary>
internal sealed class ConnectedClient(IReadOnlyList<Uri> entrances, Climber climber, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly string[] Names = ["AnalysisProgress", "AnalysisCompleted", "AnalysisFailed"];
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<(string Name, JsonElement Event)> _heard = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private long _last;
    private int _connections;

    /// <summary>Numbers of the events heard, in order.</summary>
    public IReadOnlyList<long> EventIds => [.. _heard.Select(told => told.Event.GetProperty("event_id").GetInt64())];

    /// <summary>How many ends of analyses were told.</summary>
    public int Ends => _heard.Count(told => told.Name != "AnalysisProgress");

    /// <summary>How often it has connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Connects to one of the API processes.</summary>
    /// <param name="first">Index of the one to begin with.</param>
    public Task StartAsync(int first)
    {
        _running = RunAsync(first);
        return _connected.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(int first)
    {
        for (var turn = first; !_stop.IsCancellationRequested; turn++)
        {
            try
            {
                await ListenAsync(entrances[turn % entrances.Count]);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                await Task.Delay(BetweenTries, time, _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Returns when the connection is lost.</summary>
    private async Task ListenAsync(Uri entrance)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(entrance, "/v1/hubs/analysis"),
                options => options.AccessTokenProvider = () => Task.FromResult<string?>(climber.Token))
            .WithServerTimeout(TimeSpan.FromSeconds(10))
            .WithKeepAliveInterval(TimeSpan.FromSeconds(3))
            .Build();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        foreach (var name in Names)
        {
            hub.On<JsonElement>(name, told => Take(name, told));
        }

        await hub.StartAsync(_stop.Token);
        await hub.InvokeAsync("Resume", Interlocked.Read(ref _last), _stop.Token);
        Interlocked.Increment(ref _connections);
        _connected.TrySetResult();
        await closed.Task.WaitAsync(_stop.Token);
    }

    private void Take(string name, JsonElement told)
    {
        _heard.Enqueue((name, told));
        Interlocked.Exchange(ref _last, told.GetProperty("event_id").GetInt64());
    }
}
