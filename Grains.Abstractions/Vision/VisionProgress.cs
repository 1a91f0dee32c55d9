using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>How far a vision job is.</summary>
/// <param name="Job">Which job.</param>
/// <param name="Epoch">Lease it runs under.</param>
/// <param name="Stage">Downloading, skeleton detection or hold detection.</param>
/// <param name="Fraction">Done share of the stage, 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("ascension.vision-progress")]
public sealed record VisionProgress(
    [property: Id(0)] VisionJobId Job,
    [property: Id(1)] long Epoch,
    [property: Id(2)] AnalysisStage Stage,
    [property: Id(3)] double Fraction);
