namespace Ascension.Storage.PostgreSql;

/// <summary>Parts of statements that see to it that what was deleted stays deleted; the id is <c>@Id</c>.</summary>
/// <remarks>
/// Writing and deleting what belongs to one id take turns under an advisory lock of that id: a write that has looked
/// for a deletion and found none must be done before the deletion begins. Each statement sees what was committed before
/// it began, so those after <see cref="TakeTurn"/> see all that was done in earlier turns.
/// </remarks>
internal static class PostgreSqlDeletions
{
    /// <summary>Waits for the id's turn, which lasts until the transaction ends.</summary>
    public const string TakeTurn = "select pg_advisory_xact_lock(hashtextextended(@Id::text, 0));";

    /// <summary>Remembers the deletion and forgets old ones, but for those that somebody else is forgetting.</summary>
    public const string Remember =
        """
        delete from deleted_ids where id in (
            select id from deleted_ids where deleted_at < @Oldest for update skip locked);
        insert into deleted_ids (id, deleted_at) values (@Id, @Now) on conflict do nothing;
        """;
}
