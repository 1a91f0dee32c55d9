using System.Runtime.CompilerServices;
using Ascension.Storage.PostgreSql;
using Npgsql;

namespace Ascension.Storage.Results.PostgreSql;

/// <summary>The rows of analyses.</summary>
internal sealed class PostgreSqlAnalyses(NpgsqlDataSource database, TimeProvider time)
{
    // A batch is read and let go, so that a slow consumer never holds a connection.
    private const int UnfinishedBatch = 256;

    private const string Columns =
        """
        id as Id, user_id as UserId, video_id as VideoId, status as Status, score as Score, error_code as ErrorCode,
        created_at as CreatedAt, completed_at as CompletedAt, revision as Revision
        """;

    public Task UpsertAsync(AnalysisRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            insert into analyses as known
                (id, user_id, video_id, status, score, error_code, created_at, completed_at, revision)
            select @Id, @UserId, @VideoId, @Status, @Score, @ErrorCode, @CreatedAt, @CompletedAt, @Revision
            where {PostgreSqlDeletions.NotDeleted}
            on conflict (id) do update
            set status = excluded.status, score = excluded.score, error_code = excluded.error_code,
                completed_at = excluded.completed_at, revision = excluded.revision
            where excluded.revision > known.revision
            """,
            Stored.From(row),
            cancellationToken);

    public Task DeleteAsync(Guid analysis, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            {PostgreSqlDeletions.Remember}
            delete from analysis_outputs where analysis_id = @Id;
            delete from analyses where id = @Id
            """,
            PostgreSqlDeletions.Parameters(analysis, time.GetUtcNow()),
            cancellationToken);

    public async Task<Page<AnalysisRow>> ListAsync(
        Guid user, string? status, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var rows = await database.ReadAsync<Stored>(
            $"""
            select {Columns} from analyses
            where user_id = @user
            {(status is null ? "" : "and status = @status")}
            {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """,
            new { user, status, before, fetch = limit + 1 },
            cancellationToken);
        return PageLimit.Cut(rows.Select(stored => stored.ToRow()), limit, row => row.Id);
    }

    public async IAsyncEnumerable<Guid> ListUnfinishedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var batch = await database.ReadAsync<Guid>(
                """
                select id from analyses
                where status not in ('completed', 'failed', 'cancelled') and id > @after
                order by id limit @fetch
                """,
                new { after, fetch = UnfinishedBatch },
                cancellationToken);
            foreach (var id in batch)
            {
                yield return id;
            }

            if (batch.Count < UnfinishedBatch)
            {
                yield break;
            }

            after = batch[^1];
        }
    }

    private sealed record Stored(
        Guid Id,
        Guid UserId,
        Guid VideoId,
        string Status,
        int? Score,
        string? ErrorCode,
        DateTime CreatedAt,
        DateTime? CompletedAt,
        long Revision)
    {
        public static Stored From(AnalysisRow row) => new(
            row.Id,
            row.UserId,
            row.VideoId,
            row.Status,
            row.Score,
            row.ErrorCode,
            row.CreatedAt.UtcDateTime,
            row.CompletedAt?.UtcDateTime,
            row.Revision);

        public AnalysisRow ToRow() => new()
        {
            Id = Id,
            UserId = UserId,
            VideoId = VideoId,
            Status = Status,
            Score = Score,
            ErrorCode = ErrorCode,
            CreatedAt = CreatedAt.ToTime(),
            CompletedAt = CompletedAt?.ToTime(),
            Revision = Revision,
        };
    }
}
