namespace Ascension.Grains.Abstractions.Vision;

/// <summary>How full a queue is.</summary>
/// <param name="Waiting">Jobs waiting.</param>
/// <param name="Leased">Jobs being run.</param>
/// <param name="OldestWaitSeconds">Age of the oldest waiting job; 0 when none waits.</param>
[GenerateSerializer, Immutable, Alias("ascension.queue-snapshot")]
public sealed record QueueSnapshot(
    [property: Id(0)] int Waiting,
    [property: Id(1)] int Leased,
    [property: Id(2)] double OldestWaitSeconds);
