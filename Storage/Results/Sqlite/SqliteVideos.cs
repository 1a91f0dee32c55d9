using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Results.Sqlite;

/// <summary>The rows of videos.</summary>
internal sealed class SqliteVideos(ResultsDatabase database, TimeProvider time)
{
    private const string Columns =
        """
        id as Id, user_id as UserId, file_name as FileName, file_size as FileSize, content_type as ContentType,
        status as Status, saved as Saved, created_at as CreatedAt, expires_at as ExpiresAt, revision as Revision
        """;

    public Task UpsertAsync(VideoRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => DeletedIds.Contains(connection, transaction, row.Id)
                ? 0
                : connection.Execute(
                    """
                    insert into videos
                        (id, user_id, file_name, file_size, content_type, status, saved, created_at, expires_at,
                        revision)
                    values (@Id, @UserId, @FileName, @FileSize, @ContentType, @Status, @Saved, @CreatedAt, @ExpiresAt,
                        @Revision)
                    on conflict (id) do update
                    set file_name = excluded.file_name, file_size = excluded.file_size,
                        content_type = excluded.content_type, status = excluded.status, saved = excluded.saved,
                        expires_at = excluded.expires_at, revision = excluded.revision
                    where excluded.revision > revision
                    """,
                    Stored.From(row),
                    transaction),
            cancellationToken);

    public Task DeleteAsync(Guid video, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                DeletedIds.Add(connection, transaction, video, time.GetUtcNow());
                return connection.Execute(
                    "delete from videos where id = @video", new { video = video.ToBlob() }, transaction);
            },
            cancellationToken);

    public Task<Page<VideoRow>> ListAsync(Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var sql =
            $"""
            select {Columns} from videos
            where user_id = @user
            {(before is null ? "" : "and id < @before")}
            order by id desc limit @fetch
            """;
        return database.ReadAsync(
            connection => PageLimit.Cut(
                connection
                    .Query<Stored>(sql, new { user = user.ToBlob(), before = before?.ToBlob(), fetch = limit + 1 })
                    .Select(stored => stored.ToRow()),
                limit,
                row => row.Id),
            cancellationToken);
    }

    private sealed record Stored(
        byte[] Id,
        byte[] UserId,
        string FileName,
        long FileSize,
        string ContentType,
        string Status,
        long Saved,
        long CreatedAt,
        long? ExpiresAt,
        long Revision)
    {
        public static Stored From(VideoRow row) => new(
            row.Id.ToBlob(),
            row.UserId.ToBlob(),
            row.FileName,
            row.FileSize,
            row.ContentType,
            row.Status,
            row.Saved ? 1 : 0,
            row.CreatedAt.ToUnixMicroseconds(),
            row.ExpiresAt?.ToUnixMicroseconds(),
            row.Revision);

        public VideoRow ToRow() => new()
        {
            Id = Id.ToGuid(),
            UserId = UserId.ToGuid(),
            FileName = FileName,
            FileSize = FileSize,
            ContentType = ContentType,
            Status = Status,
            Saved = Saved != 0,
            CreatedAt = CreatedAt.ToTime(),
            ExpiresAt = ExpiresAt?.ToTime(),
            Revision = Revision,
        };
    }
}
