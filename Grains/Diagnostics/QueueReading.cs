namespace Ascension.Grains.Diagnostics;

/// <summary>How full one vision queue is.</summary>
/// <param name="Waiting">Jobs that wait for a slot.</param>
/// <param name="Leased">Jobs that run.</param>
/// <param name="OldestWaitSeconds">Age of the job that has waited longest, in seconds; 0 when none waits.</param>
public readonly record struct QueueReading(int Waiting, int Leased, double OldestWaitSeconds);
