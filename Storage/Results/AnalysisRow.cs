namespace Ascension.Storage.Results;

/// <summary>An analysis in the read model.</summary>
public sealed record AnalysisRow
{
    /// <summary>Which analysis; UUID v7, so ids order by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Of which video.</summary>
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

    /// <summary>Increases with each change of the analysis; an older revision never overwrites a newer one.</summary>
    public required long Revision { get; init; }
}
