using Ascension.Servers;
using Ascension.Storage.Idempotency;
using Ascension.Storage.Idempotency.PostgreSql;
using Ascension.Unit.Storage;
using Ascension.Unit.Storage.Idempotency;
using Dapper;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlIdempotencyStoreTests(PostgreSqlServer server) : IdempotencyStoreContract, IAsyncLifetime
{
    private MigratedDatabase _database = null!;
    private IIdempotencyStore _store = null!;

    protected override IIdempotencyStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        _store = new PostgreSqlIdempotencyStore(_database.Source, Time);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Forgotten_keys_leave_the_table()
    {
        await Store.ClaimAsync("a", Ids.New(), "f", Cancelled);
        await Store.ClaimAsync("b", Ids.New(), "f", Cancelled);
        Time.Advance(IdempotencyTerms.Retention);

        await Store.ClaimAsync("c", Ids.New(), "f", Cancelled);

        await using var connection = await _database.Source.OpenConnectionAsync(Cancelled);
        Assert.Equal(["c"], await connection.QueryAsync<string>("select scope from idempotency_keys"));
    }

    [Fact]
    public async Task A_key_claimed_in_one_process_is_known_in_the_other()
    {
        var other = new PostgreSqlIdempotencyStore(_database.Source, Time);
        var key = Ids.New();
        await Store.ClaimAsync("a", key, "f", Cancelled);

        Assert.Equal(IdempotencyClaim.InProgress, (await other.ClaimAsync("a", key, "f", Cancelled)).Claim);
        await Store.AnswerAsync("a", key, new(204, null, null, []), Cancelled);
        Assert.Equal(IdempotencyClaim.Answered, (await other.ClaimAsync("a", key, "f", Cancelled)).Claim);
    }
}
