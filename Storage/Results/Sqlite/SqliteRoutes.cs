using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Storage.Results.Sqlite;

/// <summary>The rows of routes.</summary>
internal sealed class SqliteRoutes(ResultsDatabase database, TimeProvider time)
{
    private const string Columns =
        """
        id as Id, user_id as UserId, file_name as FileName, status as Status, name as Name, grade as Grade,
        hold_count as HoldCount, selected_count as SelectedCount, created_at as CreatedAt, expires_at as ExpiresAt,
        revision as Revision
        """;

    public Task UpsertAsync(RouteRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) => DeletedIds.Contains(connection, transaction, row.Id)
                ? 0
                : connection.Execute(
                    """
                    insert into routes
                        (id, user_id, file_name, status, name, grade, hold_count, selected_count, created_at,
                        expires_at, revision)
                    values (@Id, @UserId, @FileName, @Status, @Name, @Grade, @HoldCount, @SelectedCount, @CreatedAt,
                        @ExpiresAt, @Revision)
                    on conflict (id) do update
                    set file_name = excluded.file_name, status = excluded.status, name = excluded.name,
                        grade = excluded.grade, hold_count = excluded.hold_count,
                        selected_count = excluded.selected_count, expires_at = excluded.expires_at,
                        revision = excluded.revision
                    where excluded.revision > revision
                    """,
                    Stored.From(row),
                    transaction),
            cancellationToken);

    public Task DeleteAsync(Guid route, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, transaction) =>
            {
                DeletedIds.Add(connection, transaction, route, time.GetUtcNow());
                return connection.Execute(
                    "delete from routes where id = @route", new { route = route.ToBlob() }, transaction);
            },
            cancellationToken);

    public Task<Page<RouteRow>> ListAsync(Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var sql =
            $"""
            select {Columns} from routes
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
        string Status,
        string? Name,
        string? Grade,
        long HoldCount,
        long SelectedCount,
        long CreatedAt,
        long? ExpiresAt,
        long Revision)
    {
        public static Stored From(RouteRow row) => new(
            row.Id.ToBlob(),
            row.UserId.ToBlob(),
            row.FileName,
            row.Status,
            row.Name,
            row.Grade,
            row.HoldCount,
            row.SelectedCount,
            row.CreatedAt.ToUnixMicroseconds(),
            row.ExpiresAt?.ToUnixMicroseconds(),
            row.Revision);

        public RouteRow ToRow() => new()
        {
            Id = Id.ToGuid(),
            UserId = UserId.ToGuid(),
            FileName = FileName,
            Status = Status,
            Name = Name,
            Grade = Grade,
            HoldCount = (int)HoldCount,
            SelectedCount = (int)SelectedCount,
            CreatedAt = CreatedAt.ToTime(),
            ExpiresAt = ExpiresAt?.ToTime(),
            Revision = Revision,
        };
    }
}
