using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Results.Sqlite;

/// <summary>Results in a SQLite file.</summary>
internal sealed class SqliteResultStore(ResultsDatabase database, TimeProvider time) : IResultStore
{
    private readonly SqliteOutputs _outputs = new(database);
    private readonly SqliteAnalyses _analyses = new(database, time);
    private readonly SqliteVideos _videos = new(database, time);
    private readonly SqliteRoutes _routes = new(database, time);

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
        _analyses.ListUnfinishedAsync(cancellationToken);

    /// <inheritdoc/>
    public Task UpsertVideoAsync(VideoRow row, CancellationToken cancellationToken) =>
        _videos.UpsertAsync(row, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteVideoAsync(Guid video, CancellationToken cancellationToken) =>
        _videos.DeleteAsync(video, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<VideoRow>> ListVideosAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken) =>
        _videos.ListAsync(user, before, limit, cancellationToken);

    /// <inheritdoc/>
    public Task UpsertRouteAsync(RouteRow row, CancellationToken cancellationToken) =>
        _routes.UpsertAsync(row, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRouteAsync(Guid route, CancellationToken cancellationToken) =>
        _routes.DeleteAsync(route, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<RouteRow>> ListRoutesAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken) =>
        _routes.ListAsync(user, before, limit, cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixMicroseconds();
        return database.WriteAsync(
            (connection, transaction) => connection.QuerySingle<long>(
                """
                insert into store_check (id, checked_at) values (1, @now)
                on conflict (id) do update set checked_at = excluded.checked_at
                returning checked_at
                """,
                new { now },
                transaction),
            cancellationToken);
    }
}
