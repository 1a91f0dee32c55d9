using Ascension.Storage.Results;

namespace Ascension.Api.Analyses;

/// <summary>An analysis in the history.</summary>
public sealed record AnalysisListItem
{
    /// <summary>Id of the analysis.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of its video.</summary>
    public required Guid VideoId { get; init; }

    /// <summary><c>pending, processing, completed, failed, cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Overall score, 0 to 100, when completed.</summary>
    public int? Score { get; init; }

    /// <summary>Error code, when failed.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it reached its final state.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Path of the thumbnail, when completed.</summary>
    public string? Thumbnail { get; init; }

    internal static AnalysisListItem From(AnalysisRow row) => new()
    {
        Id = row.Id,
        VideoId = row.VideoId,
        Status = row.Status,
        Score = row.Score,
        ErrorCode = row.ErrorCode,
        CreatedAt = row.CreatedAt,
        CompletedAt = row.CompletedAt,
        Thumbnail = row.Status == "completed" ? AnalysisLinks.Of(row.Id).Thumbnail : null,
    };
}
