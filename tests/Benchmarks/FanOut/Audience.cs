using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Benchmarks.FanOut;

/// <summary>Connections that listen to a hub for climbers: many for one, or one for each of many.</summary>
internal sealed class Audience : IAsyncDisposable
{
    private const int ConnectAtOnce = 32;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ListeningSocket[] _sockets;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<double>[] _delays;
    private readonly UserId[] _owners;
    private readonly long[] _lastHeard;
    private Task _pinging = Task.CompletedTask;

    private Audience(IReadOnlyList<UserId> climbers, int connectionsEach)
    {
        Tracks = climbers.ToDictionary(climber => climber, _ => new EventTrack(connectionsEach));
        _owners = [.. climbers.SelectMany(climber => Enumerable.Repeat(climber, connectionsEach))];
        _delays = [.. _owners.Select(_ => new List<double>())];
        _lastHeard = new long[_owners.Length];
        _sockets = [.. _owners.Select((_, number) => new ListeningSocket(id => Hear(number, id)))];
    }

    /// <summary>The events of each climber.</summary>
    public IReadOnlyDictionary<UserId, EventTrack> Tracks { get; }

    /// <summary>Connects.</summary>
    /// <param name="server">The service.</param>
    /// <param name="path">Path of the hub.</param>
    /// <param name="climbers">Who listens.</param>
    /// <param name="connectionsEach">With how many connections.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<Audience> ConnectAsync(
        FanOutServer server, string path, IReadOnlyList<UserId> climbers, int connectionsEach, CancellationToken stop)
    {
        Audience audience = new(climbers, connectionsEach);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, audience._sockets.Length),
            new ParallelOptions { MaxDegreeOfParallelism = ConnectAtOnce, CancellationToken = stop },
            async (number, token) =>
            {
                var socket = audience._sockets[number];
                var ticket = server.TokenOf(audience._owners[number]);
                await socket.ConnectAsync(new Uri(server.Address, path), ticket, token);
                if (path != BareHub.Path)
                {
                    await socket.ResumeAsync(0, token);
                }
            });
        audience._pinging = audience.PingAsync();
        return audience;
    }

    /// <summary>
    /// The delays of what was heard since the last call, in milliseconds; only while no event is on its way.
    /// </summary>
    public IReadOnlyList<double> TakeDelays()
    {
        double[] delays = [.. _delays.SelectMany(all => all)];
        foreach (var connection in _delays)
        {
            connection.Clear();
        }

        return delays;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pinging;
        foreach (var socket in _sockets)
        {
            await socket.DisposeAsync();
        }

        _stop.Dispose();
    }

    private void Hear(int connection, long id)
    {
        _delays[connection].Add(Tracks[_owners[connection]].Hear(id, _lastHeard[connection]));
        _lastHeard[connection] = id;
    }

    private async Task PingAsync()
    {
        using PeriodicTimer timer = new(PingEvery, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await Task.WhenAll(_sockets.Select(socket => socket.PingAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The audience leaves.
        }
    }
}
