namespace Ascension.Storage.Progress;

/// <summary>The figures of completed analyses as rows, and what they add up to over time.</summary>
/// <remarks>
/// Everything is computed in the database. What was deleted stays deleted: a write that was under way when its analysis
/// was deleted succeeds and does nothing.
/// </remarks>
public interface IProgressStore
{
    /// <summary>Writes the figures of an analysis; the same analysis again replaces them.</summary>
    Task RecordAsync(RecordedClimb climb, CancellationToken cancellationToken);

    /// <summary>Deletes the figures of an analysis for good.</summary>
    Task DeleteAsync(Guid analysis, CancellationToken cancellationToken);

    /// <summary>A climber's series, trends and personal bests, all of one moment.</summary>
    Task<ProgressReport> ReadAsync(ProgressQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Analyses that had completed before figures were kept and have not been recorded since, oldest first. Recording
    /// or deleting one takes it off.
    /// </summary>
    IAsyncEnumerable<UnrecordedClimb> ListBacklogAsync(CancellationToken cancellationToken);
}
