using Ascension.Storage.Results;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Storage.Sqlite;

/// <summary>Remembers what was deleted, so that a write that comes late cannot bring it back.</summary>
internal static class DeletedIds
{
    /// <summary>Remembers the deletion of the id <c>@Id</c> and forgets old ones.</summary>
    public const string Remember =
        """
        delete from deleted_ids where deleted_at < @Oldest;
        insert into deleted_ids (id, deleted_at) values (@Id, @Now) on conflict do nothing;
        """;

    /// <summary>Was this deleted?</summary>
    public static bool Contains(SqliteConnection connection, SqliteTransaction transaction, Guid id) =>
        connection.ExecuteScalar<bool>($"select not {DeletionTerms.NotDeleted}", new { Id = id }, transaction);
}
