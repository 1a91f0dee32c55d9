using Ascension.Storage.Progress;
using Ascension.Storage.Progress.Sqlite;
using Ascension.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ascension.Integration.Storage;

public sealed class SqliteProgressStoreTests : ProgressStoreContract, IDisposable
{
    private readonly SqliteFile _file = new();

    public SqliteProgressStoreTests() => Store = new SqliteProgressStore(_file.Database, Time);

    protected override IProgressStore Store { get; }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Of_ten_thousand_analyses_only_those_of_the_climber_are_read()
    {
        const string Climber = "USING COVERING INDEX progress_climbs_by_user (user_id=?";
        const string Period = Climber + " AND climbed_at>? AND climbed_at<?)";
        using var connection = Fill();

        AssertReads(SqliteProgressSql.Climbs, Period);
        AssertReads(SqliteProgressSql.Weeks, Period, "SEARCH f USING PRIMARY KEY (analysis_id=?)");
        AssertReads(SqliteProgressSql.Months, Period, "SEARCH f USING PRIMARY KEY (analysis_id=?)");
        AssertReads(SqliteProgressSql.Trends, Period, "SEARCH f USING PRIMARY KEY (analysis_id=?)");
        AssertReads(SqliteProgressSql.Bests, Climber + ")", "SEARCH f USING PRIMARY KEY (analysis_id=?)");

        void AssertReads(string statement, params string[] steps)
        {
            var plan = Explain(connection, statement);
            Assert.All(steps, step => Assert.Contains(step, plan, StringComparison.Ordinal));
            Assert.DoesNotContain("SCAN c", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN progress", plan, StringComparison.Ordinal);
            // Taken apart once, not for every figure.
            Assert.DoesNotContain("json_each VIRTUAL TABLE INDEX 1: LEFT-JOIN", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_backlog_is_worked_off_by_recording_and_deleting()
    {
        var (recorded, deleted, left) = (Climbs.NewId(), Climbs.NewId(), Climbs.NewId());
        var user = Climbs.NewId();
        var time = new DateTimeOffset(2026, 1, 6, 10, 0, 0, TimeSpan.Zero);
        using (var connection = Open())
        {
            connection.Execute(
                "insert into progress_backlog values (@id, @user, @time)",
                new[] { recorded, deleted, left }.Select(
                    id => new { id = id.ToBlob(), user = user.ToBlob(), time = time.ToUnixMicroseconds() }));
        }

        await Store.RecordAsync(new(recorded, user, time, []), Stop);
        await Store.DeleteAsync(deleted, Stop);

        var backlog = await Store.ListBacklogAsync(Stop).ToListAsync(Stop);
        Assert.Equal(new UnrecordedClimb(left, user, time), Assert.Single(backlog));
    }

    private static string Explain(SqliteConnection connection, string statement) => string.Join(
        '\n',
        connection
            .Query(
                "explain query plan " + statement,
                new { user = Array.Empty<byte>(), start = 0L, end = 1L, fewest = 3, directions = "{}" })
            .Select(row => (string)row.detail));

    private SqliteConnection Fill()
    {
        var connection = Open();
        connection.Execute(
            """
            with recursive n (value) as (select 1 union all select value + 1 from n limit 10000)
            insert into progress_climbs
            select unhex(printf('%032x', value)), unhex(printf('%032x', value % 100)), value * 60000000000 from n;
            insert into progress_figures
            select c.analysis_id, 1, n.value, 'points', 50
            from progress_climbs c, json_each('["overall", "balance", "efficiency", "power", "pacing"]') n
            """);
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_file.ConnectionString);
        connection.Open();
        return connection;
    }
}
