using Ascension.Servers;
using Ascension.Storage.PostgreSql;
using Ascension.Unit.Storage.Migrations;
using Dapper;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlOrleansProviderTests(PostgreSqlServer server) : OrleansProviderContract
{
    private MigratedDatabase _database = null!;

    public override async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(
        "select * from reminders where service_id = 'ascension' and grain_hash > 1000 and grain_hash <= 2000",
        "reminders_by_hash")]
    [InlineData(
        "select * from reminders where service_id = 'ascension' and grain_id = 'video/77'", "reminders_pkey")]
    public async Task Reminders_are_looked_up_by_an_index(string query, string index)
    {
        await using var connection = await _database.Source.OpenConnectionAsync(
            TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(
            """
            insert into reminders
            select 'ascension', 'video/' || n, 'expiry', now(), 60000, hashint4(n), 0
            from generate_series(1, 20000) n
            """);
        await connection.ExecuteAsync("vacuum analyze reminders");

        var plan = string.Join('\n', await connection.QueryAsync<string>("explain " + query));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    protected override Task<OrleansSilo> StartSiloAsync() =>
        OrleansSilo.StartAsync(PostgreSqlOptions.AdoNetInvariant, _database.ConnectionString);
}
