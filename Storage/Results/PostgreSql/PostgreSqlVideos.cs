using Ascension.Storage.PostgreSql;
using Npgsql;

namespace Ascension.Storage.Results.PostgreSql;

/// <summary>The rows of videos.</summary>
internal sealed class PostgreSqlVideos(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns =
        """
        id as Id, user_id as UserId, file_name as FileName, file_size as FileSize, content_type as ContentType,
        status as Status, saved as Saved, created_at as CreatedAt, expires_at as ExpiresAt, revision as Revision
        """;

    public Task UpsertAsync(VideoRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            insert into videos as known
                (id, user_id, file_name, file_size, content_type, status, saved, created_at, expires_at, revision)
            select @Id, @UserId, @FileName, @FileSize, @ContentType, @Status, @Saved, @CreatedAt, @ExpiresAt, @Revision
            where {PostgreSqlDeletions.NotDeleted}
            on conflict (id) do update
            set file_name = excluded.file_name, file_size = excluded.file_size,
                content_type = excluded.content_type, status = excluded.status, saved = excluded.saved,
                expires_at = excluded.expires_at, revision = excluded.revision
            where excluded.revision > known.revision
            """,
            Stored.From(row),
            cancellationToken);

    public Task DeleteAsync(Guid video, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            {PostgreSqlDeletions.Remember}
            delete from videos where id = @Id
            """,
            PostgreSqlDeletions.Parameters(video, time.GetUtcNow()),
            cancellationToken);

    public async Task<Page<VideoRow>> ListAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var rows = await database.ReadAsync<Stored>(
            $"""
            select {Columns} from videos
            where user_id = @user
            {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """,
            new { user, before, fetch = limit + 1 },
            cancellationToken);
        return PageLimit.Cut(rows.Select(stored => stored.ToRow()), limit, row => row.Id);
    }

    private sealed record Stored(
        Guid Id,
        Guid UserId,
        string FileName,
        long FileSize,
        string ContentType,
        string Status,
        bool Saved,
        DateTime CreatedAt,
        DateTime? ExpiresAt,
        long Revision)
    {
        public static Stored From(VideoRow row) => new(
            row.Id,
            row.UserId,
            row.FileName,
            row.FileSize,
            row.ContentType,
            row.Status,
            row.Saved,
            row.CreatedAt.UtcDateTime,
            row.ExpiresAt?.UtcDateTime,
            row.Revision);

        public VideoRow ToRow() => new()
        {
            Id = Id,
            UserId = UserId,
            FileName = FileName,
            FileSize = FileSize,
            ContentType = ContentType,
            Status = Status,
            Saved = Saved,
            CreatedAt = CreatedAt.ToTime(),
            ExpiresAt = ExpiresAt?.ToTime(),
            Revision = Revision,
        };
    }
}
