using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Analysis;

/// <summary>The status document of an analysis.</summary>
[GenerateSerializer, Immutable, Alias("ascension.analysis-status")]
public sealed record AnalysisStatus
{
    /// <summary>Which analysis.</summary>
    [Id(0)] public required AnalysisId Id { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)] public required UserId Owner { get; init; }

    /// <summary>Of which video.</summary>
    [Id(2)] public required VideoId Video { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(3)] public required AnalysisState State { get; init; }

    /// <summary>What is being done; null before and after processing.</summary>
    [Id(4)] public AnalysisStage? Stage { get; init; }

    /// <summary>0 to 100; never goes back within an attempt.</summary>
    [Id(5)] public required int Progress { get; init; }

    /// <summary>1 is next; null when not waiting.</summary>
    [Id(6)] public int? QueuePosition { get; init; }

    /// <summary>Expected time to the end in seconds; null when final.</summary>
    [Id(7)] public int? EstimatedSeconds { get; init; }

    /// <summary>Why it failed.</summary>
    [Id(8)] public AnalysisError? Error { get; init; }

    /// <summary>Overall score, 0 to 100, when completed.</summary>
    [Id(9)] public int? Score { get; init; }

    /// <summary>When it was accepted.</summary>
    [Id(10)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When processing first began.</summary>
    [Id(11)] public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it reached its final state.</summary>
    [Id(12)] public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Which attempt, counted from 1; grows with each retry.</summary>
    [Id(13)] public required int Attempt { get; init; }

    /// <summary>What was asked for.</summary>
    [Id(14)] public required AnalysisOptions Options { get; init; }
}
