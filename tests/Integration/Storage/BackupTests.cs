using Ascension.Servers;
using Ascension.Storage.Migrations;
using Ascension.Storage.PostgreSql;
using Ascension.Storage.Results;
using Ascension.Unit.Storage;
using Ascension.Unit.Storage.Migrations;
using Ascension.Unit.Storage.Results;

namespace Ascension.Integration.Storage;

/// <summary>The backup that the documentation describes, rehearsed.</summary>
public sealed class BackupTests(PostgreSqlServer server)
{
    private static readonly GrainId Grain = GrainId.Create("video", Ids.At(1).ToString("N"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_and_grain_state_come_back_from_a_dump()
    {
        var user = Ids.New();
        var row = Rows.Pending(user, 1) with { Status = "completed", Score = 81 };
        await using var original = await MigratedDatabase.CreateAsync(server);
        await FillAsync(original, row);

        var dump = await server.DumpAsync(original.ConnectionString);
        var restored = await server.CreateDatabaseAsync();
        await PostgreSqlServer.RestoreAsync(dump, restored);

        PostgreSqlMigrations.Check(restored);
        await using (var source = PostgreSqlDatabase.Open(restored))
        {
            var results = new ResultStore(new PostgreSqlResultsDatabase(source), TimeProvider.System);
            Assert.Equal([row], (await results.ListAnalysesAsync(user, null, null, 10, Stop)).Items);
            Assert.Equal(
                "{}"u8.ToArray(), await results.ReadContentAsync(row.Id, user, OutputKind.Metrics, Stop));
        }

        await using var silo = await OrleansSilo.StartAsync(PostgreSqlOptions.AdoNetInvariant, restored);
        var state = new GrainState<List<string>>([]);
        await silo.Storage.ReadStateAsync("state", Grain, state, Stop);
        Assert.Equal(["kept"], state.State);
        Assert.NotNull(await silo.Reminders.ReadRow(Grain, "expiry", Stop));
    }

    private static async Task FillAsync(MigratedDatabase database, AnalysisRow row)
    {
        var results = new ResultStore(new PostgreSqlResultsDatabase(database.Source), TimeProvider.System);
        await results.UpsertAnalysisAsync(row, Stop);
        await results.WriteOutputAsync(
            row.Id, row.UserId, OutputKind.Metrics, "{}"u8.ToArray(), "application/json", Stop);
        await using var silo = await OrleansSilo.StartAsync(
            PostgreSqlOptions.AdoNetInvariant, database.ConnectionString);
        await silo.Storage.WriteStateAsync("state", Grain, new GrainState<List<string>>(["kept"]), Stop);
        await silo.Reminders.UpsertRow(
            new()
            {
                GrainId = Grain,
                ReminderName = "expiry",
                StartAt = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
                Period = TimeSpan.FromMinutes(1),
            },
            Stop);
    }
}
