using Dapper;
using Npgsql;

namespace Ascension.Storage.Keys;

/// <summary>Signing keys in PostgreSQL, for all processes of the API.</summary>
/// <remarks>Calls hold their thread: they are made once a minute, where tokens are checked without awaiting.</remarks>
public sealed class PostgreSqlSigningKeys(NpgsqlDataSource database)
{
    // Any number will do that is neither another lock's nor a hash of an id's.
    private const long CreationLock = 0x0A5C_E510_0000_0002;

    private const string Columns = "id as Id, created_at as CreatedAt, protected_key as ProtectedKey";

    /// <summary>All keys, newest first.</summary>
    public IReadOnlyList<SigningKeyRow> Load()
    {
        using var connection = database.OpenConnection();
        return connection.Query<SigningKeyRow>($"select {Columns} from signing_keys order by created_at desc, id desc")
            .AsList();
    }

    /// <summary>Adds a key unless another process was faster.</summary>
    /// <param name="key">The key.</param>
    /// <param name="since">A key made after this is taken instead.</param>
    /// <returns>The newest key: this one, or that of the other process.</returns>
    public SigningKeyRow Add(SigningKeyRow key, DateTimeOffset since)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            """
            select pg_advisory_xact_lock(@CreationLock);
            insert into signing_keys (id, created_at, protected_key)
            select @Id, @CreatedAt, @ProtectedKey
            where not exists (select 1 from signing_keys where created_at > @since)
            """,
            new { CreationLock, key.Id, key.CreatedAt, key.ProtectedKey, since },
            transaction);
        var newest = connection.QuerySingle<SigningKeyRow>(
            $"select {Columns} from signing_keys order by created_at desc, id desc limit 1",
            transaction: transaction);
        transaction.Commit();
        return newest;
    }

    /// <summary>Removes a key; nothing happens if there is none of this id.</summary>
    public void Delete(string id)
    {
        using var connection = database.OpenConnection();
        connection.Execute("delete from signing_keys where id = @id", new { id });
    }
}
