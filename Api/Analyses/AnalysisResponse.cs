using Ascension.Grains.Abstractions.Analysis;

namespace Ascension.Api.Analyses;

/// <summary>The status document of an analysis.</summary>
public sealed record AnalysisResponse
{
    /// <summary>Id of the analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of its video.</summary>
    public required Guid VideoId { get; init; }

    /// <summary>Id of the route that was climbed.</summary>
    public Guid? RouteId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required AnalysisState Status { get; init; }

    /// <summary>What is being done; null before and after processing.</summary>
    public AnalysisStage? Stage { get; init; }

    /// <summary>0 to 100; never goes back within an attempt.</summary>
    public required int Progress { get; init; }

    /// <summary>1 is next; null when not waiting.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Expected time to the end in seconds; null when it has ended or cannot be told yet.</summary>
    public int? EstimatedTimeSeconds { get; init; }

    /// <summary>Why it failed.</summary>
    public AnalysisErrorResponse? Error { get; init; }

    /// <summary>Overall score, 0 to 100, when completed.</summary>
    public int? Score { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When processing first began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it reached its final state.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>From beginning to end in milliseconds, when it has ended.</summary>
    public long? ProcessingTimeMs { get; init; }

    /// <summary>Which attempt, counted from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Where the results are, when completed.</summary>
    public AnalysisLinks? Links { get; init; }

    internal static AnalysisResponse From(AnalysisStatus status) => new()
    {
        Id = status.Id.Value,
        VideoId = status.Video.Value,
        RouteId = status.Options.Route?.Value,
        Status = status.State,
        Stage = status.Stage,
        Progress = status.Progress,
        QueuePosition = status.QueuePosition,
        EstimatedTimeSeconds = status.EstimatedSeconds,
        Error = AnalysisErrorResponse.From(status.Error),
        Score = status.Score,
        CreatedAt = status.CreatedAt,
        StartedAt = status.StartedAt,
        CompletedAt = status.CompletedAt,
        ProcessingTimeMs = (long?)(status.CompletedAt - status.StartedAt)?.TotalMilliseconds,
        Attempt = status.Attempt,
        Links = status.State == AnalysisState.Completed
            ? AnalysisLinks.Of(status.Id.Value, status.Options.Ghost)
            : null,
    };
}
