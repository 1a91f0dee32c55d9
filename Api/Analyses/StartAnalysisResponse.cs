using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Api.Analyses;

/// <summary>An accepted analysis.</summary>
public sealed record StartAnalysisResponse
{
    /// <summary>Id of the analysis.</summary>
    public required Guid AnalysisId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required AnalysisState Status { get; init; }

    /// <summary>Expected time to the end in seconds; null when it has ended or cannot be told yet.</summary>
    public int? EstimatedTimeSeconds { get; init; }

    internal static StartAnalysisResponse From(AnalysisStatus status) => new()
    {
        AnalysisId = status.Id.Value,
        Status = status.State,
        EstimatedTimeSeconds = status.EstimatedSeconds,
    };
}
