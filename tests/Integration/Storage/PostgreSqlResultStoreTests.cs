using Ascension.Integration.Hosting;
using Ascension.Servers;
using Ascension.Storage.PostgreSql;
using Ascension.Storage.Results;
using Ascension.Unit.Storage;
using Ascension.Unit.Storage.Results;
using Dapper;
using Npgsql;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlResultStoreTests(PostgreSqlServer server) : ResultStoreContract, IAsyncLifetime
{
    private MigratedDatabase _database = null!;
    private IResultStore _store = null!;

    protected override IResultStore Store => _store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        _store = new ResultStore(new PostgreSqlResultsDatabase(_database.Source), Time);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("select * from analyses where user_id = @user and id < @before order by id desc", "analyses_by_user")]
    [InlineData(
        "select * from analyses where user_id = @user and status = 'failed' and id < @before order by id desc",
        "analyses_by_user_and_status")]
    [InlineData(
        "select id from analyses where status not in ('completed', 'failed', 'cancelled') and id > @user order by id",
        "analyses_unfinished")]
    [InlineData("select * from videos where user_id = @user and id < @before order by id desc", "videos_by_user")]
    [InlineData("select * from routes where user_id = @user and id < @before order by id desc", "routes_by_user")]
    public async Task A_page_is_one_range_of_an_index(string query, string index)
    {
        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        await FillAsync(connection);

        var plan = string.Join('\n', await connection.QueryAsync<string>(
            $"explain {query} limit 5",
            new { user = new Guid("00000000-0000-0000-0000-000000000007"), before = Guid.AllBitsSet }));

        Assert.Contains($"using {index} on", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_meets_a_deletion_under_way_waits_and_does_nothing()
    {
        var user = Ids.New();
        var row = Rows.Pending(user, 1);
        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        await using var deletion = await connection.BeginTransactionAsync(Stop);
        await connection.ExecuteAsync(
            $"{PostgreSqlDeletions.TakeTurn} {PostgreSqlDeletions.Remember}",
            DeletionTerms.Parameters(row.Id, Time.GetUtcNow()),
            deletion);

        var upsert = Store.UpsertAnalysisAsync(row, Stop);
        var write = Store.WriteOutputAsync(row.Id, user, OutputKind.Metrics, "{}"u8.ToArray(), "text/plain", Stop);
        await Eventually.BecomesAsync(WaitingAsync, waiting => waiting == 2);
        await deletion.CommitAsync(Stop);
        await Task.WhenAll(upsert, write);

        Assert.Empty((await Store.ListAnalysesAsync(user, null, null, 10, Stop)).Items);
        Assert.Empty(await Store.ListOutputsAsync(row.Id, Stop));
    }

    [Fact]
    public async Task Deleted_ids_are_forgotten_once_no_late_write_can_come()
    {
        await Store.DeleteAnalysisAsync(Ids.New(), Stop);
        Time.Advance(DeletionTerms.Retention + TimeSpan.FromSeconds(1));

        await Store.DeleteVideoAsync(Ids.New(), Stop);

        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from deleted_ids"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_says_so()
    {
        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        await connection.ExecuteAsync("drop table store_check");

        await Assert.ThrowsAsync<PostgresException>(() => Store.CheckAsync(Stop));
    }

    private static async Task FillAsync(NpgsqlConnection connection)
    {
        await connection.ExecuteAsync(
            """
            insert into analyses
            select lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n % 100), 32, '0')::uuid, gen_random_uuid(),
                case when n % 50 = 0 then 'pending' when n % 9 = 0 then 'failed' else 'completed' end,
                null, null, now(), null, 1
            from generate_series(1, 20000) n;
            insert into videos
            select id, user_id, 'a.mp4', 1, 'video/mp4', 'uploaded', false, now(), null, 1 from analyses;
            insert into routes
            select id, user_id, 'a.jpg', 'uploaded', null, null, 0, 0, now(), null, 1 from analyses
            """);
        await connection.ExecuteAsync("vacuum analyze");
    }

    private async Task<int> WaitingAsync()
    {
        await using var connection = await _database.Source.OpenConnectionAsync(Stop);
        return await connection.ExecuteScalarAsync<int>(
            """
            select count(*) from pg_locks
            where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())
            """);
    }
}
