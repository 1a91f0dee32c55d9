using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>How a vision job ended. On success its output is already in the result store.</summary>
/// <param name="Job">Which job.</param>
/// <param name="Epoch">Lease it ran under.</param>
/// <param name="Error">Null on success; not retryable means the media itself is at fault.</param>
/// <param name="VideoMs">Length of the analysed part in milliseconds; 0 when it failed.</param>
[GenerateSerializer, Immutable, Alias("ascension.vision-outcome")]
public sealed record VisionOutcome(
    [property: Id(0)] VisionJobId Job,
    [property: Id(1)] long Epoch,
    [property: Id(2)] AnalysisError? Error,
    [property: Id(3)] int VideoMs);
