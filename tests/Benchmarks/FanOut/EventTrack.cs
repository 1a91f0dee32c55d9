using System.Diagnostics;

namespace Ascension.Benchmarks.FanOut;

/// <summary>Follows the events of one climber from their cause to the last connection that hears them.</summary>
/// <remarks>
/// Events have numbers without gaps, from 1. One emitter begins them; any number of connections hear them, each in
/// order. No more than <see cref="Capacity"/> may be on their way.
/// </remarks>
/// <param name="connections">Connections that each event must reach.</param>
internal sealed class EventTrack(int connections)
{
    private const int Capacity = 256;

    private readonly long[] _begun = new long[Capacity];
    private readonly int[] _missing = new int[Capacity];
    private readonly TaskCompletionSource[] _heard = new TaskCompletionSource[Capacity];
    private long _last;

    /// <summary>An event is about to happen.</summary>
    /// <returns>Its number, and what completes when every connection has heard it.</returns>
    public (long Number, Task Heard) Begin()
    {
        var number = ++_last;
        var slot = number % Capacity;
        _heard[slot] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _begun[slot] = Stopwatch.GetTimestamp();
        Volatile.Write(ref _missing[slot], connections);
        return (number, _heard[slot].Task);
    }

    /// <summary>
    /// A connection has heard an event. Those between it and the last one it heard were overtaken: of progress only the
    /// newest matters, so the service may leave out what is outdated.
    /// </summary>
    /// <returns>Milliseconds since it began.</returns>
    public double Hear(long number, long lastHeard)
    {
        var delay = Stopwatch.GetElapsedTime(_begun[number % Capacity]).TotalMilliseconds;
        for (var reached = lastHeard + 1; reached <= number; reached++)
        {
            Reach(reached % Capacity);
        }

        return delay;
    }

    private void Reach(long slot)
    {
        if (Interlocked.Decrement(ref _missing[slot]) == 0)
        {
            _heard[slot].SetResult();
        }
    }
}
