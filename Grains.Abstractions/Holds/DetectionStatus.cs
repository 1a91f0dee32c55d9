using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Holds;

/// <summary>Where a detection stands.</summary>
[GenerateSerializer, Immutable, Alias("ascension.detection-status")]
public sealed record DetectionStatus
{
    /// <summary>Which detection.</summary>
    [Id(0)] public required DetectionId Id { get; init; }

    /// <summary>On the photo of which route.</summary>
    [Id(1)] public required RouteId Route { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(2)] public required DetectionState State { get; init; }

    /// <summary>How it went; null until it is completed.</summary>
    [Id(3)] public DetectionFindings? Findings { get; init; }

    /// <summary>Why it was given up.</summary>
    [Id(4)] public AnalysisError? Error { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(5)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was completed or given up.</summary>
    [Id(6)] public DateTimeOffset? CompletedAt { get; init; }
}
