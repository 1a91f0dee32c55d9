using Ascension.Storage.Migrations;
using Dapper;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace Ascension.Unit.Storage.Migrations;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<SqliteSchema> Schemas => [.. Enum.GetValues<SqliteSchema>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Migrating_again_applies_nothing(SqliteSchema schema)
    {
        var path = _folder.File("again.db");

        var first = SqliteDatabase.Migrate(path, schema);
        var second = SqliteDatabase.Migrate(path, schema);

        Assert.NotEmpty(first);
        Assert.Empty(second);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_earlier_version_becomes_the_newest(SqliteSchema schema)
    {
        var scripts = MigrationScripts.Load(schema);
        var fresh = _folder.File("fresh.db");
        SqliteDatabase.Migrate(fresh, schema);

        for (var version = 0; version < scripts.Count; version++)
        {
            var path = _folder.File($"from-{version}.db");
            SqliteDatabase.Migrate(path, [.. scripts.Take(version)]);

            var applied = SqliteDatabase.Migrate(path, schema);

            Assert.Equal(scripts.Skip(version).Select(script => script.Name), applied);
            Assert.Equal(SchemaOf(fresh), SchemaOf(path));
        }
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        var path = _folder.File("newer.db");
        var future = new SqlScript("9999-future.sql", "create table future (x int)");
        SqliteDatabase.Migrate(path, [.. MigrationScripts.Load(SqliteSchema.Results), future]);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => SqliteDatabase.Migrate(path, SqliteSchema.Results));

        Assert.Contains("9999-future.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_that_fails_half_way_leaves_nothing_of_itself()
    {
        var path = _folder.File("broken.db");
        SqlScript[] scripts =
        [
            new("0001-good.sql", "create table good (x int)"),
            new("0002-bad.sql", "create table half (x int);\n;\ninsert into missing values (1)"),
        ];

        Assert.Throws<InvalidOperationException>(() => SqliteDatabase.Migrate(path, scripts));

        Assert.Contains("good", SchemaOf(path).Keys);
        Assert.DoesNotContain("half", SchemaOf(path).Keys);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public void A_commit_is_on_the_disk_when_it_returns(string pragma, string expected)
    {
        var path = _folder.File("durable.db");
        SqliteDatabase.Migrate(path, SqliteSchema.Orleans);

        using var connection = Open(path);

        Assert.Equal(expected, connection.ExecuteScalar<string>($"pragma {pragma}"));
    }

    [Fact]
    public void A_lost_file_is_an_error_and_not_an_empty_store()
    {
        Assert.Throws<SqliteException>(() => Open(_folder.File("lost.db")));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(SqliteDatabase.ConnectionString(path));
        connection.Open();
        return connection;
    }

    private static Dictionary<string, string> SchemaOf(string path)
    {
        using var connection = Open(path);
        return connection
            .Query<(string Name, string Sql)>("select name, coalesce(sql, '') from sqlite_master")
            .ToDictionary(row => row.Name, row => row.Sql);
    }
}
