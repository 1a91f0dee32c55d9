namespace Ascension.Storage.Results;

/// <summary>Outputs of analyses and the read model that lists are served from.</summary>
/// <remarks>
/// What was deleted stays deleted: a write that was under way when its analysis or video was deleted succeeds and does
/// nothing. Times are kept to the microsecond.
/// </remarks>
public interface IResultStore
{
    /// <summary>Writes an output; the same analysis and kind again replaces it.</summary>
    /// <param name="analysis">Which analysis.</param>
    /// <param name="user">Whose.</param>
    /// <param name="kind">What.</param>
    /// <param name="content">Uncompressed bytes.</param>
    /// <param name="contentType">Media type; JSON and text are stored brotli-compressed.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <exception cref="InvalidOperationException">The analysis has outputs of another user.</exception>
    Task WriteOutputAsync(
        Guid analysis,
        Guid user,
        OutputKind kind,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellationToken);

    /// <summary>Reads an output as stored; null when there is none of this user.</summary>
    Task<StoredOutput?> ReadOutputAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken);

    /// <summary>Reads an output uncompressed; null when there is none of this user.</summary>
    Task<byte[]?> ReadContentAsync(Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken);

    /// <summary>Which outputs an analysis has so far.</summary>
    Task<IReadOnlySet<OutputKind>> ListOutputsAsync(Guid analysis, CancellationToken cancellationToken);

    /// <summary>Deletes the outputs of an analysis, but not its row.</summary>
    Task DeleteOutputsAsync(Guid analysis, CancellationToken cancellationToken);

    /// <summary>Writes the row of an analysis unless a newer revision is there.</summary>
    Task UpsertAnalysisAsync(AnalysisRow row, CancellationToken cancellationToken);

    /// <summary>Deletes the row and all outputs of an analysis.</summary>
    Task DeleteAnalysisAsync(Guid analysis, CancellationToken cancellationToken);

    /// <summary>A user's analyses, newest first.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="status">Only these; null for all.</param>
    /// <param name="before">Only ids before this one; null for the first page.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Page<AnalysisRow>> ListAnalysesAsync(
        Guid user, string? status, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>Analyses of all users that are neither completed, failed nor cancelled, oldest first.</summary>
    IAsyncEnumerable<Guid> ListUnfinishedAnalysesAsync(CancellationToken cancellationToken);

    /// <summary>Writes the row of a video unless a newer revision is there.</summary>
    Task UpsertVideoAsync(VideoRow row, CancellationToken cancellationToken);

    /// <summary>Deletes the row of a video.</summary>
    Task DeleteVideoAsync(Guid video, CancellationToken cancellationToken);

    /// <summary>A user's videos, newest first.</summary>
    Task<Page<VideoRow>> ListVideosAsync(Guid user, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>Writes the row of a route unless a newer revision is there.</summary>
    Task UpsertRouteAsync(RouteRow row, CancellationToken cancellationToken);

    /// <summary>Deletes the row of a route.</summary>
    Task DeleteRouteAsync(Guid route, CancellationToken cancellationToken);

    /// <summary>A user's routes, newest first.</summary>
    Task<Page<RouteRow>> ListRoutesAsync(Guid user, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>Throws when the store cannot be used.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
