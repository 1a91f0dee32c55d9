using Ascension.Storage.Results;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Sqlite;

/// <summary>Remembers what was deleted, so that a write that comes late cannot bring it back.</summary>
internal static class DeletedIds
{
    /// <summary>Was this deleted?</summary>
    public static bool Contains(SqliteConnection connection, SqliteTransaction transaction, Guid id) =>
        connection.ExecuteScalar<bool>(
            "select exists (select 1 from deleted_ids where id = @id)", new { id = id.ToBlob() }, transaction);

    /// <summary>
    /// Remembers a deletion and forgets those that are older than <see cref="DeletionTerms.Retention"/>.
    /// </summary>
    public static void Add(SqliteConnection connection, SqliteTransaction transaction, Guid id, DateTimeOffset now) =>
        connection.Execute(
            """
            delete from deleted_ids where deleted_at < @oldest;
            insert into deleted_ids (id, deleted_at) values (@id, @now) on conflict do nothing
            """,
            new
            {
                id = id.ToBlob(),
                now = now.ToUnixMicroseconds(),
                oldest = (now - DeletionTerms.Retention).ToUnixMicroseconds(),
            },
            transaction);
}
