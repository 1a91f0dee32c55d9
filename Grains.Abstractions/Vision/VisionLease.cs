namespace Ascension.Grains.Abstractions.Vision;

/// <summary>The right to run a job until the lease runs out.</summary>
/// <param name="Job">What to run.</param>
/// <param name="Pool">The queue that gave the lease.</param>
/// <param name="Epoch">Increasing: of two leases of one job only the higher counts.</param>
/// <param name="Worker">The silo that runs the job: its address, with the generation; null from an older silo.</param>
[GenerateSerializer, Immutable, Alias("ascension.vision-lease")]
public sealed record VisionLease(
    [property: Id(0)] VisionJob Job,
    [property: Id(1)] string Pool,
    [property: Id(2)] long Epoch,
    [property: Id(3)] string? Worker = null);
