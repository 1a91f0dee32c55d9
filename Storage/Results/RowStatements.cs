namespace Ascension.Storage.Results;

/// <summary>The statements for one kind of row; their parameters are named as its properties.</summary>
/// <param name="Columns">What is read: each column as its property.</param>
/// <param name="Table">The table, which has an owner <c>user_id</c> and a <c>status</c>.</param>
/// <param name="Upsert">Writes a row unless it was deleted or a newer revision is there.</param>
/// <param name="Delete">Deletes the row with the id <c>@Id</c>, and what goes with it.</param>
internal sealed record RowStatements(string Columns, string Table, string Upsert, string Delete)
{
    public static readonly RowStatements Analyses = new(
        """
        id as Id, user_id as UserId, video_id as VideoId, status as Status, score as Score, error_code as ErrorCode,
        created_at as CreatedAt, completed_at as CompletedAt, revision as Revision
        """,
        "analyses",
        $"""
        insert into analyses as known
            (id, user_id, video_id, status, score, error_code, created_at, completed_at, revision)
        select @Id, @UserId, @VideoId, @Status, @Score, @ErrorCode, @CreatedAt, @CompletedAt, @Revision
        where {DeletionTerms.NotDeleted}
        on conflict (id) do update
        set status = excluded.status, score = excluded.score, error_code = excluded.error_code,
            completed_at = excluded.completed_at, revision = excluded.revision
        where excluded.revision > known.revision
        """,
        """
        delete from analysis_outputs where analysis_id = @Id;
        delete from analyses where id = @Id
        """);

    public static readonly RowStatements Videos = new(
        """
        id as Id, user_id as UserId, file_name as FileName, file_size as FileSize, content_type as ContentType,
        status as Status, saved as Saved, created_at as CreatedAt, expires_at as ExpiresAt, revision as Revision
        """,
        "videos",
        $"""
        insert into videos as known
            (id, user_id, file_name, file_size, content_type, status, saved, created_at, expires_at, revision)
        select @Id, @UserId, @FileName, @FileSize, @ContentType, @Status, @Saved, @CreatedAt, @ExpiresAt, @Revision
        where {DeletionTerms.NotDeleted}
        on conflict (id) do update
        set file_name = excluded.file_name, file_size = excluded.file_size,
            content_type = excluded.content_type, status = excluded.status, saved = excluded.saved,
            expires_at = excluded.expires_at, revision = excluded.revision
        where excluded.revision > known.revision
        """,
        "delete from videos where id = @Id");

    public static readonly RowStatements Routes = new(
        """
        id as Id, user_id as UserId, file_name as FileName, status as Status, name as Name, grade as Grade,
        hold_count as HoldCount, selected_count as SelectedCount, created_at as CreatedAt, expires_at as ExpiresAt,
        revision as Revision
        """,
        "routes",
        $"""
        insert into routes as known
            (id, user_id, file_name, status, name, grade, hold_count, selected_count, created_at, expires_at,
            revision)
        select @Id, @UserId, @FileName, @Status, @Name, @Grade, @HoldCount, @SelectedCount, @CreatedAt, @ExpiresAt,
            @Revision
        where {DeletionTerms.NotDeleted}
        on conflict (id) do update
        set file_name = excluded.file_name, status = excluded.status, name = excluded.name, grade = excluded.grade,
            hold_count = excluded.hold_count, selected_count = excluded.selected_count,
            expires_at = excluded.expires_at, revision = excluded.revision
        where excluded.revision > known.revision
        """,
        "delete from routes where id = @Id");
}
