namespace Ascension.Storage.Results;

/// <summary>Results in a database.</summary>
internal sealed class ResultStore(IResultsDatabase database, TimeProvider time) : IResultStore
{
    private readonly Outputs _outputs = new(database);
    private readonly Rows<AnalysisRow> _analyses = new(database, time, RowStatements.Analyses, row => row.Id);
    private readonly Rows<VideoRow> _videos = new(database, time, RowStatements.Videos, row => row.Id);
    private readonly Rows<RouteRow> _routes = new(database, time, RowStatements.Routes, row => row.Id);

    /// <inheritdoc/>
    public Task WriteOutputAsync(
        Guid analysis,
        Guid user,
        OutputKind kind,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellationToken) =>
        _outputs.WriteAsync(analysis, user, kind, content, contentType, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredOutput?> ReadOutputAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        _outputs.ReadAsync(analysis, user, kind, cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> ReadContentAsync(
        Guid analysis, Guid user, OutputKind kind, CancellationToken cancellationToken) =>
        _outputs.ReadContentAsync(analysis, user, kind, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<OutputKind>> ListOutputsAsync(Guid analysis, CancellationToken cancellationToken) =>
        _outputs.ListAsync(analysis, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteOutputsAsync(Guid analysis, CancellationToken cancellationToken) =>
        _outputs.DeleteAsync(analysis, cancellationToken);

    /// <inheritdoc/>
    public Task UpsertAnalysisAsync(AnalysisRow row, CancellationToken cancellationToken) =>
        _analyses.UpsertAsync(row, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAnalysisAsync(Guid analysis, CancellationToken cancellationToken) =>
        _analyses.DeleteAsync(analysis, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<AnalysisRow>> ListAnalysesAsync(
        Guid user, string? status, Guid? before, int limit, CancellationToken cancellationToken) =>
        _analyses.ListAsync(user, status, before, limit, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Guid> ListUnfinishedAnalysesAsync(CancellationToken cancellationToken) =>
        Batches.ReadAsync(
            (after, fetch, stop) => database.ReadAsync<Guid>(
                """
                select id from analyses
                where status not in ('completed', 'failed', 'cancelled') and id > @after
                order by id limit @fetch
                """,
                new { after, fetch },
                stop),
            id => id,
            cancellationToken);

    /// <inheritdoc/>
    public Task UpsertVideoAsync(VideoRow row, CancellationToken cancellationToken) =>
        _videos.UpsertAsync(row, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteVideoAsync(Guid video, CancellationToken cancellationToken) =>
        _videos.DeleteAsync(video, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<VideoRow>> ListVideosAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken) =>
        _videos.ListAsync(user, null, before, limit, cancellationToken);

    /// <inheritdoc/>
    public Task UpsertRouteAsync(RouteRow row, CancellationToken cancellationToken) =>
        _routes.UpsertAsync(row, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRouteAsync(Guid route, CancellationToken cancellationToken) =>
        _routes.DeleteAsync(route, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<RouteRow>> ListRoutesAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken) =>
        _routes.ListAsync(user, null, before, limit, cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            """
            insert into store_check (id, checked_at) values (1, @now)
            on conflict (id) do update set checked_at = excluded.checked_at
            """,
            new { now = time.GetUtcNow() },
            cancellationToken);
}
