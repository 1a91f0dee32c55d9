using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Sqlite;

/// <summary>Remembers what was deleted, so that a write that comes late cannot bring it back.</summary>
internal static class DeletedIds
{
    /// <summary>
    /// How long a deleted id is remembered. Writes in flight end within hours; a grain retries for less than a day.
    /// </summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    /// <summary>Was this deleted?</summary>
    public static bool Contains(SqliteConnection connection, SqliteTransaction transaction, Guid id) =>
        connection.ExecuteScalar<bool>(
            "select exists (select 1 from deleted_ids where id = @id)", new { id = id.ToBlob() }, transaction);

    /// <summary>Remembers a deletion and forgets those that are older than <see cref="Retention"/>.</summary>
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
                oldest = (now - Retention).ToUnixMicroseconds(),
            },
            transaction);
}
