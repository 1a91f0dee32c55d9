using Ascension.Servers;
using Ascension.Storage.Migrations;
using Dapper;
using DbUp.Engine;
using Npgsql;

namespace Ascension.Integration.Storage;

public sealed class PostgreSqlDatabaseTests(PostgreSqlServer server)
{
    private static readonly IReadOnlyList<SqlScript> Scripts = MigrationScripts.Load(PostgreSqlSchema.Results);

    public static TheoryData<PostgreSqlSchema> Schemas => [.. Enum.GetValues<PostgreSqlSchema>()];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Every_earlier_version_becomes_the_newest(PostgreSqlSchema schema)
    {
        var scripts = MigrationScripts.Load(schema);
        var fresh = await server.CreateDatabaseAsync();
        PostgreSqlDatabase.Migrate(fresh, schema);
        for (var version = 0; version <= scripts.Count; version++)
        {
            var database = await server.CreateDatabaseAsync();
            PostgreSqlDatabase.Migrate(database, schema, [.. scripts.Take(version)]);

            var applied = PostgreSqlDatabase.Migrate(database, schema);

            Assert.Equal(scripts.Skip(version).Select(script => script.Name), applied);
            Assert.Equal(await ColumnsAsync(fresh), await ColumnsAsync(database));
        }
    }

    [Fact]
    public async Task Processes_that_start_together_migrate_once()
    {
        var database = await server.CreateDatabaseAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => Task.Run(() => PostgreSqlMigrations.Apply(database))));

        Assert.Equal(
            from schema in Enum.GetValues<PostgreSqlSchema>()
            from script in MigrationScripts.Load(schema)
            select $"{schema}/{script.Name}",
            applied.SelectMany(names => names).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_is_up_to_date_once_all_schemas_are_migrated()
    {
        var database = await server.CreateDatabaseAsync();
        AssertLacks("Orleans/0001-queries.sql");
        Assert.Empty(await ColumnsAsync(database));

        PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Orleans);
        PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results, [.. Scripts.SkipLast(1)]);
        AssertLacks("Results/" + Scripts[^1].Name);

        PostgreSqlMigrations.Apply(database);
        PostgreSqlMigrations.Check(database);

        void AssertLacks(string migration)
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => PostgreSqlMigrations.Check(database));
            Assert.Contains(migration, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("'dotnet Ascension.Silo.dll migrate'", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        var database = await server.CreateDatabaseAsync();
        SqlScript future = new("9999-future.sql", "create table future (x int)");
        PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results, [.. Scripts, future]);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => PostgreSqlDatabase.Migrate(database, PostgreSqlSchema.Results));
        var doubt = Assert.Throws<InvalidOperationException>(() => PostgreSqlMigrations.Check(database));

        Assert.Contains("9999-future.sql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("9999-future.sql", doubt.Message, StringComparison.Ordinal);
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
