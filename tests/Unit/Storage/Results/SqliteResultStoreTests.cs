using Ascension.Storage.Migrations;
using Ascension.Storage.Results;
using Ascension.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Unit.Storage.Results;

public sealed class SqliteResultStoreTests : ResultStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ResultsDatabase _database;

    public SqliteResultStoreTests()
    {
        SqliteDatabase.Migrate(File, SqliteSchema.Results);
        _database = new(SqliteDatabase.ConnectionString(File));
        Store = new ResultStore(_database, Time);
    }

    protected override IResultStore Store { get; }

    private string File => _folder.File("results.db");

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("select * from analyses where user_id = x'00' and id < x'00' order by id desc", "analyses_by_user")]
    [InlineData(
        "select * from analyses where user_id = x'00' and status = 'failed' and id < x'00' order by id desc",
        "analyses_by_user_and_status")]
    [InlineData(
        "select id from analyses where status not in ('completed', 'failed', 'cancelled') and id > x'00' order by id",
        "analyses_unfinished")]
    [InlineData("select * from videos where user_id = x'00' and id < x'00' order by id desc", "videos_by_user")]
    [InlineData("select * from routes where user_id = x'00' and id < x'00' order by id desc", "routes_by_user")]
    public void A_page_is_one_range_of_an_index(string query, string index)
    {
        using var connection = Open();

        var plan = string.Join('\n', connection.Query("explain query plan " + query).Select(row => (string)row.detail));

        Assert.Contains($"INDEX {index} (", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_ids_are_forgotten_once_no_late_write_can_come()
    {
        await Store.DeleteAnalysisAsync(Ids.New(), TestContext.Current.CancellationToken);
        Time.Advance(DeletionTerms.Retention + TimeSpan.FromSeconds(1));

        await Store.DeleteVideoAsync(Ids.New(), TestContext.Current.CancellationToken);

        using var connection = Open();
        Assert.Equal(1, connection.ExecuteScalar<int>("select count(*) from deleted_ids"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_says_so()
    {
        using var connection = Open();
        connection.Execute("drop table store_check");

        await Assert.ThrowsAsync<SqliteException>(() => Store.CheckAsync(TestContext.Current.CancellationToken));
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(SqliteDatabase.ConnectionString(File));
        connection.Open();
        return connection;
    }
}
