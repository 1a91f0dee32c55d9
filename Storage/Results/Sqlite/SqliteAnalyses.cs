using System.Runtime.CompilerServices;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Results.Sqlite;

/// <summary>The rows of analyses.</summary>
internal sealed class SqliteAnalyses(ResultsDatabase database, TimeProvider time)
{
    // A batch is read and let go, so that a slow consumer never holds a snapshot open.
    private const int UnfinishedBatch = 256;

    private const string Columns =
        """
        id as Id, user_id as UserId, video_id as VideoId, status as Status, score as Score, error_code as ErrorCode,
        created_at as CreatedAt, completed_at as CompletedAt, revision as Revision
        """;

    public Task UpsertAsync(AnalysisRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => DeletedIds.Contains(connection, transaction, row.Id)
                ? 0
                : connection.Execute(
                    """
                    insert into analyses
                        (id, user_id, video_id, status, score, error_code, created_at, completed_at, revision)
                    values (@Id, @UserId, @VideoId, @Status, @Score, @ErrorCode, @CreatedAt, @CompletedAt, @Revision)
                    on conflict (id) do update
                    set status = excluded.status, score = excluded.score, error_code = excluded.error_code,
                        completed_at = excluded.completed_at, revision = excluded.revision
                    where excluded.revision > revision
                    """,
                    Stored.From(row),
                    transaction),
            cancellationToken);

    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                DeletedIds.Add(connection, transaction, analysis, time.GetUtcNow());
                return connection.Execute(
                    """
                    delete from analysis_outputs where analysis_id = @analysis;
                    delete from analyses where id = @analysis
                    """,
                    new { analysis = analysis.ToBlob() },
                    transaction);
            },
            cancellationToken);

    public Task<Page<AnalysisRow>> ListAsync(
        Guid user, string? status, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var sql =
            $"""
            select {Columns} from analyses
            where user_id = @user
            {(status is null ? "" : "and status = @status")}
            {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """;
        return database.ReadAsync(
            connection => PageLimit.Cut(
                connection
                    .Query<Stored>(
                        sql, new { user = user.ToBlob(), status, before = before?.ToBlob(), fetch = limit + 1 })
                    .Select(stored => stored.ToRow()),
                limit,
                row => row.Id),
            cancellationToken);
    }

    public async IAsyncEnumerable<Guid> ListUnfinishedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] after = [];
        while (true)
        {
            var batch = await database.ReadAsync(
                connection => connection.Query<byte[]>(
                    """
                    select id from analyses
                    where status not in ('completed', 'failed', 'cancelled') and id > @after
                    order by id limit @fetch
                    """,
                    new { after, fetch = UnfinishedBatch }).AsList(),
                cancellationToken);
            foreach (var id in batch)
            {
                yield return id.ToGuid();
            }

            if (batch.Count < UnfinishedBatch)
            {
                yield break;
            }

            after = batch[^1];
        }
    }

    private sealed record Stored(
        byte[] Id,
        byte[] UserId,
        byte[] VideoId,
        string Status,
        long? Score,
        string? ErrorCode,
        long CreatedAt,
        long? CompletedAt,
        long Revision)
    {
        public static Stored From(AnalysisRow row) => new(
            row.Id.ToBlob(),
            row.UserId.ToBlob(),
            row.VideoId.ToBlob(),
            row.Status,
            row.Score,
            row.ErrorCode,
            row.CreatedAt.ToUnixMicroseconds(),
            row.CompletedAt?.ToUnixMicroseconds(),
            row.Revision);

        public AnalysisRow ToRow() => new()
        {
            Id = Id.ToGuid(),
            UserId = UserId.ToGuid(),
            VideoId = VideoId.ToGuid(),
            Status = Status,
            Score = (int?)Score,
            ErrorCode = ErrorCode,
            CreatedAt = CreatedAt.ToTime(),
            CompletedAt = CompletedAt?.ToTime(),
            Revision = Revision,
        };
    }
}
