using Ascension.Storage.PostgreSql;
using Npgsql;

namespace Ascension.Storage.Results.PostgreSql;

/// <summary>The rows of routes.</summary>
internal sealed class PostgreSqlRoutes(NpgsqlDataSource database, TimeProvider time)
{
    private const string Columns =
        """
        id as Id, user_id as UserId, file_name as FileName, status as Status, name as Name, grade as Grade,
        hold_count as HoldCount, selected_count as SelectedCount, created_at as CreatedAt, expires_at as ExpiresAt,
        revision as Revision
        """;

    public Task UpsertAsync(RouteRow row, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            insert into routes as known
                (id, user_id, file_name, status, name, grade, hold_count, selected_count, created_at, expires_at,
                revision)
            select @Id, @UserId, @FileName, @Status, @Name, @Grade, @HoldCount, @SelectedCount, @CreatedAt, @ExpiresAt,
                @Revision
            where {PostgreSqlDeletions.NotDeleted}
            on conflict (id) do update
            set file_name = excluded.file_name, status = excluded.status, name = excluded.name,
                grade = excluded.grade, hold_count = excluded.hold_count,
                selected_count = excluded.selected_count, expires_at = excluded.expires_at,
                revision = excluded.revision
            where excluded.revision > known.revision
            """,
            Stored.From(row),
            cancellationToken);

    public Task DeleteAsync(Guid route, CancellationToken cancellationToken) =>
        database.WriteAsync(
            $"""
            {PostgreSqlDeletions.TakeTurn}
            {PostgreSqlDeletions.Remember}
            delete from routes where id = @Id
            """,
            PostgreSqlDeletions.Parameters(route, time.GetUtcNow()),
            cancellationToken);

    public async Task<Page<RouteRow>> ListAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit);
        var rows = await database.ReadAsync<Stored>(
            $"""
            select {Columns} from routes
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
        string Status,
        string? Name,
        string? Grade,
        int HoldCount,
        int SelectedCount,
        DateTime CreatedAt,
        DateTime? ExpiresAt,
        long Revision)
    {
        public static Stored From(RouteRow row) => new(
            row.Id,
            row.UserId,
            row.FileName,
            row.Status,
            row.Name,
            row.Grade,
            row.HoldCount,
            row.SelectedCount,
            row.CreatedAt.UtcDateTime,
            row.ExpiresAt?.UtcDateTime,
            row.Revision);

        public RouteRow ToRow() => new()
        {
            Id = Id,
            UserId = UserId,
            FileName = FileName,
            Status = Status,
            Name = Name,
            Grade = Grade,
            HoldCount = HoldCount,
            SelectedCount = SelectedCount,
            CreatedAt = CreatedAt.ToTime(),
            ExpiresAt = ExpiresAt?.ToTime(),
            Revision = Revision,
        };
    }
}
