using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Holds;

/// <summary>How a detection job ended. On success the holds are already on the route.</summary>
/// <param name="Job">Which job.</param>
/// <param name="Epoch">Lease it ran under.</param>
/// <param name="Findings">Null when it failed.</param>
/// <param name="Error">Null on success; not retryable means the photo itself is at fault.</param>
[GenerateSerializer, Immutable, Alias("ascension.detection-outcome")]
public sealed record DetectionOutcome(
    [property: Id(0)] VisionJobId Job,
    [property: Id(1)] long Epoch,
    [property: Id(2)] DetectionFindings? Findings,
    [property: Id(3)] AnalysisError? Error);
