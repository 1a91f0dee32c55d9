namespace Ascension.Grains.Abstractions.Vision;

/// <summary>Where a job stands.</summary>
/// <param name="Position">1 is next; 0 when the job is leased.</param>
/// <param name="EstimatedWaitSeconds">Expected wait for a slot; null when nothing is known yet.</param>
[GenerateSerializer, Immutable, Alias("ascension.queue-place")]
public sealed record QueuePlace(
    [property: Id(0)] int Position,
    [property: Id(1)] int? EstimatedWaitSeconds);
