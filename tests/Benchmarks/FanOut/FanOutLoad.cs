using Ascension.Benchmarks.Load;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Benchmarks.FanOut;

/// <summary>Lets events of a source happen and follows them to an audience.</summary>
/// <param name="source">What makes the events.</param>
/// <param name="audience">Who listens.</param>
/// <param name="window">Events of a climber on their way at the same time, when pressed.</param>
internal sealed class FanOutLoad(EventSource source, Audience audience, int window)
{
    private const int WarmUpRounds = 3;
    private const int PacedEventsPerSecond = 50;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly LoadSample _pressed = new();
    private readonly LoadSample _paced = new();

    public EventSource Source => source;

    /// <summary>Messages a second when pressed, and delays at leisure.</summary>
    public (LoadFigures Pressed, LoadFigures Paced) ToFigures() =>
        (_pressed.ToFigures(source.Name), _paced.ToFigures(source.Name));

    /// <summary>Some events for everybody: connections settle, code is compiled.</summary>
    public async Task WarmUpAsync(CancellationToken stop)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await Task.WhenAll(audience.Tracks.Keys.Select(climber => EmitAsync(climber, stop)));
        }

        audience.TakeDelays();
    }

    /// <summary>As many events as get through.</summary>
    public async Task PressAsync(TimeSpan length, CancellationToken stop)
    {
        LoadWatch watch = new();
        await Task.WhenAll(audience.Tracks.Keys.Select(
            climber => Task.Run(() => PressAsync(climber, watch, length, stop), stop)));
        _pressed.Add(audience.TakeDelays(), watch);
    }

    /// <summary>Some events a second, each of another climber.</summary>
    public async Task PaceAsync(TimeSpan length, int connectionsEach, CancellationToken stop)
    {
        // What a burst of a thousand messages takes is part of the delay; bursts must not meet.
        var perSecond = Math.Clamp(PacedEventsPerSecond / connectionsEach, 4, PacedEventsPerSecond);
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(1.0 / perSecond), TimeProvider.System);
        var climbers = audience.Tracks.Keys.ToList();
        List<Task> heard = [];
        LoadWatch watch = new();
        for (var number = 0; watch.Elapsed < length; number++)
        {
            heard.Add(EmitAsync(climbers[number % climbers.Count], stop));
            await timer.WaitForNextTickAsync(stop);
        }

        await Task.WhenAll(heard);
        _paced.Add(audience.TakeDelays(), watch);
    }

    private async Task PressAsync(UserId climber, LoadWatch watch, TimeSpan length, CancellationToken stop)
    {
        using SemaphoreSlim room = new(window);
        List<Task> heard = [];
        while (watch.Elapsed < length)
        {
            await room.WaitAsync(stop);
            var (number, reached) = audience.Tracks[climber].Begin();
            await source.Emit(climber, number);
            heard.Add(MakeRoomAsync(reached, room, stop));
        }

        await Task.WhenAll(heard);
    }

    private async Task EmitAsync(UserId climber, CancellationToken stop)
    {
        var (number, reached) = audience.Tracks[climber].Begin();
        await source.Emit(climber, number);
        await HeardAsync(reached, stop);
    }

    private async Task MakeRoomAsync(Task reached, SemaphoreSlim room, CancellationToken stop)
    {
        await HeardAsync(reached, stop);
        room.Release();
    }

    private async Task HeardAsync(Task reached, CancellationToken stop)
    {
        try
        {
            await reached.WaitAsync(Limit, TimeProvider.System, stop);
        }
        catch (TimeoutException exception)
        {
            throw new InvalidOperationException(
                $"{source.Name}: an event had not reached all its connections after {Limit}.", exception);
        }
    }
}
