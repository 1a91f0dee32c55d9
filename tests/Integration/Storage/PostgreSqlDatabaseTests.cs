using Ascension.Servers;
using Ascension.Storage.Migrations;
using Dapper;
using DbUp.Engine;
using Npgsql;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlDatabaseTests(PostgreSqlServer server)
{
    private static readonly IReadOnlyList<SqlScript> Scripts = MigrationScripts.Load(PostgreSqlSchema.Results);

    [Fact]
    public async Task Every_earlier_version_becomes_the_newest()
    {
        var fresh = await server.CreateDatabaseAsync();
        PostgreSqlDatabase.Migrate(fresh, PostgreSqlSchema.Results);
        for (var version = 0; version <= Scripts.Count; version++)
        {
            var database = await server.CreateDatabaseAsync();
            PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results, [.. Scripts.Take(version)]);

            var applied = PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results);

            Assert.Equal(Scripts.Skip(version).Select(script => script.Name), applied);
            Assert.Equal(await ColumnsAsync(fresh), await ColumnsAsync(database));
        }
    }

    [Fact]
    public async Task Processes_that_start_together_migrate_once()
    {
        var database = await server.CreateDatabaseAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => Task.Run(() => PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results))));

        Assert.Equal(Scripts.Select(script => script.Name), applied.SelectMany(names => names));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        var database = await server.CreateDatabaseAsync();
        SqlScript future = new("9999-future.sql", "create table future (x int)");
        PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results, [.. Scripts, future]);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results));

        Assert.Contains("9999-future.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_half_way_leaves_nothing_of_itself()
    {
        var database = await server.CreateDatabaseAsync();
        SqlScript[] scripts =
        [
            new("0001-good.sql", "create table good (x int)"),
            new("0002-bad.sql", "create table half (x int); insert into missing values (1)"),
        ];

        Assert.Throws<InvalidOperationException>(
            () => PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results, scripts));

        var columns = await ColumnsAsync(database);
        Assert.Contains("good.x", columns);
        Assert.DoesNotContain("half.x", columns);
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        return
        [
            .. await connection.QueryAsync<string>(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public'
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                order by 1
                """),
        ];
    }
}
