using Ascension.Servers;
using Ascension.Storage.Progress;
using Ascension.Storage.Progress.PostgreSql;
using Dapper;
using Npgsql;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlProgressStoreTests(PostgreSqlServer server) : ProgressStoreContract, IAsyncLifetime
{
    private MigratedDatabase _database = null!;
    private IProgressStore _store = null!;

    protected override IProgressStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        _store = new PostgreSqlProgressStore(_database.Source, Time);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Of_ten_thousand_analyses_only_those_of_the_climber_are_read()
    {
        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        await FillAsync(connection);
        var parameters = new
        {
            user = new Guid("00000000-0000-0000-0000-000000000007"),
            start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            end = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            bucket = "week",
            fewest = 3,
            names = new[] { "balance_offset" },
            higher = new[] { false },
        };

        string[] statements =
        [
            PostgreSqlProgressSql.Climbs, PostgreSqlProgressSql.Buckets, PostgreSqlProgressSql.Trends,
            PostgreSqlProgressSql.Bests,
        ];
        foreach (var statement in statements)
        {
            var plan = string.Join('\n', await connection.QueryAsync<string>("explain " + statement, parameters));
            Assert.Contains("progress_climbs_by_user", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Statements_stay_prepared_from_their_second_use_on()
    {
        var climb = Climbs.WithOverall(Climbs.NewId(), "2026-01-06T10:00:00Z", 50);
        for (var i = 0; i < 3; i++)
        {
            await Store.RecordAsync(climb, Stop);
        }

        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        var prepared = await connection.QueryAsync<string>("select statement from pg_prepared_statements");

        Assert.Contains(prepared, text => text.StartsWith("insert into progress_figures", StringComparison.Ordinal));
    }

    private static async Task FillAsync(NpgsqlConnection connection)
    {
        await connection.ExecuteAsync(
            """
            insert into progress_climbs
            select lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n % 100), 32, '0')::uuid,
                timestamptz '2025-06-01 00:00:00Z' + n * interval '1 hour'
            from generate_series(1, 10000) n;
            insert into progress_figures
            select analysis_id, 2, 'metric_' || number, 'ratio', 0.5
            from progress_climbs, generate_series(1, 20) number
            """);
        await connection.ExecuteAsync("vacuum analyze");
    }
}
