using System.Text.Json;
using Ascension.Api.Accounts.Progress;
using Ascension.Api.Serialization;
using Ascension.Servers;
using Ascension.Skeletons.Movement;
using Ascension.Storage.Migrations;
using Ascension.Storage.Progress;
using Ascension.Storage.Progress.PostgreSql;
using Ascension.Storage.Progress.Sqlite;

namespace Ascension.Integration.Storage;

public sealed class ProgressAnswerTests(PostgreSqlServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(11, ProgressBucket.Week)]
    [InlineData(12, ProgressBucket.Month)]
    [InlineData(13, ProgressBucket.Week)]
    public async Task Both_databases_give_the_same_answer_to_the_letter(int seed, ProgressBucket bucket)
    {
        var connectionString = await server.CreateDatabaseAsync();
        PostgreSqlDatabase.Migrate(connectionString, PostgreSqlSchema.Results);
        await using var pool = PostgreSqlDatabase.Open(connectionString);
        using SqliteFile file = new();
        var user = Climbs.NewId();
        var season = Climbs.Season(user, seed, count: 150);

        var fromPostgreSql = await AnswerAsync(
            new PostgreSqlProgressStore(pool, TimeProvider.System), user, season, bucket);
        var fromSqlite = await AnswerAsync(
            new SqliteProgressStore(file.Database, TimeProvider.System), user, season, bucket);

        Assert.Contains("\"trend\":{\"count\":", fromSqlite, StringComparison.Ordinal);
        Assert.Equal(fromSqlite, fromPostgreSql);
    }

    private static async Task<string> AnswerAsync(
        IProgressStore store, Guid user, IReadOnlyList<RecordedClimb> season, ProgressBucket bucket)
    {
        foreach (var climb in season)
        {
            await store.RecordAsync(climb, Stop);
        }

        ProgressPeriod period = new(new(2025, 12, 25), new(2026, 2, 20), bucket);
        var report = await store.ReadAsync(
            new()
            {
                User = user,
                From = period.From,
                To = period.To,
                Bucket = bucket,
                HigherIsBetter = BetterDirections.HigherIsBetter,
            },
            Stop);
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return JsonSerializer.Serialize(
            ProgressResponse.Of(period, report, BetterDirections.HigherIsBetter), options);
    }
}
