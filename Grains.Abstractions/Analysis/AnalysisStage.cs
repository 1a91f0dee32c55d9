namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>What an analysis is doing. The number is stored; holds are looked for after skeletons.</summary>
[GenerateSerializer, Alias("ascension.analysis-stage")]
public enum AnalysisStage
{
    /// <summary>Waiting for a vision slot.</summary>
    Queued = 0,

    /// <summary>The vision silo fetches the media.</summary>
    Downloading = 1,

    /// <summary>Holds are looked for.</summary>
    HoldDetection = 2,

    /// <summary>Skeletons are looked for.</summary>
    SkeletonDetection = 3,

    /// <summary>Movement is analysed.</summary>
    Advice = 4,

    /// <summary>The ghost is planned.</summary>
    Ghost = 5,

    /// <summary>Results are published.</summary>
    Saving = 6,
}
