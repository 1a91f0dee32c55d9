using Ascension.Storage.Idempotency;
using Ascension.Storage.Idempotency.Sqlite;
using Ascension.Storage.Migrations;
using Ascension.Storage.Sqlite;
using Dapper;

namespace Ascension.Unit.Storage.Idempotency;

public sealed class SqliteIdempotencyStoreTests : IdempotencyStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ResultsDatabase _database;

    public SqliteIdempotencyStoreTests()
    {
        var file = _folder.File("results.db");
        SqliteDatabase.Migrate(file, SqliteSchema.Results);
        _database = new(SqliteDatabase.ConnectionString(file));
        Store = new SqliteIdempotencyStore(_database, Time);
    }

    protected override IIdempotencyStore Store { get; }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Forgotten_keys_leave_the_file()
    {
        await Store.ClaimAsync("a", Ids.New(), "f", Cancelled);
        await Store.ClaimAsync("b", Ids.New(), "f", Cancelled);
        Time.Advance(IdempotencyTerms.Retention);

        await Store.ClaimAsync("c", Ids.New(), "f", Cancelled);

        var left = await _database.ReadAsync(
            connection => connection.Query<string>("select scope from idempotency_keys").ToList(), Cancelled);
        Assert.Equal(["c"], left);
    }
}
