using System.Globalization;
using System.Net;
using System.Text.Json;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure;

/// <summary>
/// The promise of every accepted analysis: it reaches exactly one final state, its end is told once, and no unit of
/// quota is lost or doubled, whatever moment the process dies at.
/// </summary>
public sealed class KilledServiceTests
{
    private static readonly Credentials Anna = Credentials.Of("anna");

    /// <summary>Every stage by its configuration name and its name in the API, as often as asked for.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int>> StagesAndRounds =>
        from round in Enumerable.Range(1, Rounds)
        from stage in new[]
        {
            ("Queued", "queued"),
            ("Downloading", "downloading"),
            ("SkeletonDetection", "skeleton_detection"),
            ("HoldDetection", "hold_detection"),
            ("Advice", "advice"),
            ("Saving", "saving"),
        }
        select new TheoryDataRow<string, string, int>(stage.Item1, stage.Item2, round);

    private static int Rounds =>
        Environment.GetEnvironmentVariable("ASCENSION_FAILURE_ROUNDS") is { Length: > 0 } rounds
            ? int.Parse(rounds, CultureInfo.InvariantCulture)
            : 1;

    [Theory]
    [MemberData(nameof(StagesAndRounds))]
    public async Task An_analysis_killed_in_a_stage_completes_once_after_the_restart(
        string gate, string stage, int round)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"round {round}");
        using var data = new ServiceFolder();
        Guid analysis;
        await using (var doomed = await ServiceProcess.StartAsync(data, ("Testing__PauseBeforeStage", gate)))
        {
            using var climber = await Climber.RegisterAsync(doomed, Anna);
            analysis = await climber.UploadAndStartAsync(Sample.ShortClimb);
            await climber.AwaitStageAsync(analysis, stage);
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Anna);

        await AssertCompletedOnceAsync(returning, analysis);
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task An_analysis_killed_between_two_frames_completes_once_after_the_restart()
    {
        using var data = new ServiceFolder();
        Guid analysis;
        await using (var doomed = await ServiceProcess.StartAsync(data))
        {
            using var climber = await Climber.RegisterAsync(doomed, Anna);
            analysis = await climber.UploadAndStartAsync(Sample.Climb);
            await climber.AwaitStageAsync(analysis, "skeleton_detection");
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Anna);

        await AssertCompletedOnceAsync(returning, analysis);
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task An_analysis_killed_three_times_completes_once()
    {
        using var data = new ServiceFolder();
        Guid? analysis = null;
        (string Gate, string Stage)[] deaths =
            [("Queued", "queued"), ("SkeletonDetection", "skeleton_detection"), ("Saving", "saving")];
        foreach (var (gate, stage) in deaths)
        {
            await using var doomed = await ServiceProcess.StartAsync(data, ("Testing__PauseBeforeStage", gate));
            using var climber = analysis is null
                ? await Climber.RegisterAsync(doomed, Anna)
                : await Climber.SignInAsync(doomed, Anna);
            analysis ??= await climber.UploadAndStartAsync(Sample.ShortClimb);
            await climber.AwaitStageAsync(analysis.Value, stage);
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Anna);

        await AssertCompletedOnceAsync(returning, analysis!.Value);
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task The_watchdog_alone_brings_a_killed_analysis_back()
    {
        using var data = new ServiceFolder();
        Guid analysis;
        await using (var doomed = await ServiceProcess.StartAsync(data, ("Testing__PauseBeforeStage", "Queued")))
        {
            using var climber = await Climber.RegisterAsync(doomed, Anna);
            analysis = await climber.UploadAndStartAsync(Sample.ShortClimb);
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data, ("Analysis__ResumeOnStart", "false"));
        using var returning = await Climber.SignInAsync(service, Anna);

        // The list comes from the read model: asking for the status would wake the analysis.
        await Waiting.UntilAsync("the watchdog's minute", TimeSpan.FromMinutes(3), async () =>
            Assert.Single(await returning.GetHistoryAsync()).GetProperty("status").GetString() == "completed"
                ? "completed"
                : null);
        await AssertCompletedOnceAsync(returning, analysis);
    }

    private static async Task AssertCompletedOnceAsync(Climber climber, Guid analysis)
    {
        var status = await climber.AwaitEndAsync(analysis);
        Assert.True(status.GetProperty("status").GetString() == "completed", status.ToString());
        (await climber.GetAsync($"/v1/analysis/video/{analysis}/result")).Expect(HttpStatusCode.OK);
        (await climber.GetAsync($"/v1/analysis/video/{analysis}/advice")).Expect(HttpStatusCode.OK);
        var holds = (await climber.GetAsync($"/v1/analysis/video/{analysis}/holds")).Expect(HttpStatusCode.OK);
        Assert.NotEmpty(holds.GetProperty("holds").EnumerateArray());

        var told = await Waiting.UntilAsync(
            "the end is told",
            TimeSpan.FromSeconds(30),
            async () => await EventReplay.ReadAsync(climber) is var events
                && events.Any(told => told.Name == "AnalysisCompleted") ? events : null);
        var end = Assert.Single(told, told => told.Name is "AnalysisCompleted" or "AnalysisFailed").Event;
        Assert.Equal(analysis, end.GetProperty("analysis_id").GetGuid());

        // The list is told before the climber is.
        var row = Assert.Single(await climber.GetHistoryAsync());
        Assert.Equal("completed", row.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Number, row.GetProperty("score").ValueKind);
        Assert.Equal(1, await climber.GetQuotaUsedAsync());
    }
}
