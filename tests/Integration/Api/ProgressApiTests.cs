using Ascension.Integration.Hosting;
using Ascension.Storage.Migrations;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Api;

/// <summary>Progress over real sockets, after real analyses in three weeks.</summary>
public sealed class ProgressApiTests : IAsyncLifetime
{
    private const string Path = "/v1/users/me/progress";
    private static readonly string[] Scores = ["balance", "efficiency", "overall", "pacing", "power", "technique"];

    private readonly ShiftedTime _time = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await RunningService.StartAsync(
        new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" },
        services => services.AddSingleton<TimeProvider>(_time));

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Climbs_of_three_weeks_make_series_a_trend_and_personal_bests_that_deleting_takes_back()
    {
        using ApiClient climber = new(_service.Address);
        await climber.RegisterAsync();
        List<(string Path, string Score)> climbs = [];
        for (var week = 0; week < 3; week++)
        {
            climbs.Add(await ClimbAsync(climber));
            _time.Advance(TimeSpan.FromDays(7));
            (await climber.SignInAsync()).Expect(200);
        }

        var progress = (await climber.GetAsync(Path)).Expect(200);

        Assert.Equal("3", progress["analyses"]);
        var scores = progress.Json.GetProperty("scores").EnumerateArray().ToList();
        Assert.Empty(scores.Select(series => $"{series.GetProperty("name")}").Except(Scores));
        var overall = scores.Single(series => $"{series.GetProperty("name")}" == "overall");
        var buckets = overall.GetProperty("buckets").EnumerateArray().ToList();
        Assert.Equal(climbs.Select(climb => climb.Score), buckets.Select(bucket => $"{bucket.GetProperty("mean")}"));
        Assert.All(buckets, bucket => Assert.Equal(
            DayOfWeek.Monday, bucket.GetProperty("start").GetDateTimeOffset().DayOfWeek));
        // The same film three times.
        Assert.Equal("steady", $"{overall.GetProperty("trend").GetProperty("direction")}");
        Assert.EndsWith($"{overall.GetProperty("personal_best").GetProperty("analysis_id")}", climbs[0].Path,
            StringComparison.Ordinal);
        Assert.Contains(
            progress.Json.GetProperty("metrics").EnumerateArray(),
            series => $"{series.GetProperty("name")} {series.GetProperty("unit")}" == "mean_reach body_heights");

        await AssertDeletingTakesBackAsync(climber, climbs[0].Path);
        await AssertPrivateAndCachedAsync(climber);
    }

    [Fact]
    public async Task Analyses_of_an_earlier_version_are_recorded_after_the_upgrade()
    {
        using ApiClient climber = new(_service.Address);
        await climber.RegisterAsync();
        await ClimbAsync(climber);
        var before = (await climber.GetAsync(Path)).Expect(200);

        UndoMigration();
        await _service.RestartAsync();

        using ApiClient again = new(_service.Address);
        (await again.SignInAsync(climber.Email)).Expect(200);
        var after = await Eventually.BecomesAsync(() => again.GetAsync(Path), answer => answer["analyses"] == "1");
        Assert.Equal(before["scores"], after["scores"]);
        Assert.Equal(before["metrics"], after["metrics"]);
    }

    private static async Task<(string Path, string Score)> ClimbAsync(ApiClient climber)
    {
        var video = await climber.UploadAsync(SampleClimb.Bytes);
        var path = (await climber.PostAsync("/v1/analysis/video/start", new { VideoId = video }))
            .Expect(202).Headers.Location!.ToString();
        var status = await Eventually.BecomesAsync(
            () => climber.GetAsync(path), answer => answer["status"] is not ("pending" or "processing"));
        Assert.Equal("completed", status["status"]);
        // The list is written after the figures.
        await Eventually.BecomesAsync(
            () => climber.GetAsync("/v1/analysis?status=completed"),
            answer => answer.ToString().Contains(status["id"], StringComparison.Ordinal));
        return (path, status["score"]);
    }

    private static async Task AssertDeletingTakesBackAsync(ApiClient climber, string analysis)
    {
        (await climber.SendAsync(HttpMethod.Delete, analysis, null)).Expect(204);

        var progress = (await climber.GetAsync(Path)).Expect(200);

        Assert.Equal("2", progress["analyses"]);
        Assert.DoesNotContain(analysis.Split('/')[^1], progress.ToString(), StringComparison.Ordinal);
    }

    private async Task AssertPrivateAndCachedAsync(ApiClient climber)
    {
        using ApiClient stranger = new(_service.Address);
        await stranger.RegisterAsync();
        var nothing = (await stranger.GetAsync(Path + "?bucket=month")).Expect(200);
        Assert.Equal(("0", "month", "[]"), (nothing["analyses"], nothing["bucket"], nothing["scores"]));

        var answer = (await climber.GetAsync(Path)).Expect(200);
        (await climber.GetAsync(Path, ("If-None-Match", answer.Headers.ETag!.ToString()))).Expect(304);
        var packed = (await climber.GetAsync(Path, ("Accept-Encoding", "br"))).Expect(200);
        Assert.Equal(["br"], packed.ContentHeaders.ContentEncoding);
        Assert.True(packed.Body.Length < answer.Body.Length / 2);
    }

    /// <summary>Makes the results file what it was before figures were kept.</summary>
    private void UndoMigration()
    {
        var file = System.IO.Path.Combine(_service.DataFolder, "results.db");
        using SqliteConnection connection = new(SqliteDatabase.ConnectionString(file));
        connection.Execute(
            """
            drop table progress_figures;
            drop table progress_climbs;
            drop table progress_backlog;
            delete from SchemaVersions where ScriptName = '0004-progress.sql'
            """);
    }
}
