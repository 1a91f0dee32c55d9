using System.Net;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure;

public sealed class RestartTests
{
    private static readonly Credentials Bruno = Credentials.Of("bruno");

    [Fact]
    public async Task Climber_video_and_analysis_are_there_after_a_clean_stop_and_start()
    {
        using var data = new ServiceFolder();
        Guid analysis;
        string before;
        await using (var first = await ServiceProcess.StartAsync(data))
        {
            using var climber = await Climber.RegisterAsync(first, Bruno);
            analysis = await climber.UploadAndStartAsync(Sample.ShortClimb);
            await climber.AwaitEndAsync(analysis);
            before = await ResultAsync(climber, analysis);
            Assert.Equal(0, await first.StopAsync());
        }

        await using var second = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(second, Bruno);

        var row = Assert.Single(await returning.GetHistoryAsync());
        Assert.Equal("completed", row.GetProperty("status").GetString());
        Assert.Equal(before, await ResultAsync(returning, analysis));
        var video = (await returning.GetStatusAsync(analysis)).GetProperty("video_id").GetGuid();
        (await returning.StartAsync(video)).Expect(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task An_upload_killed_half_way_leaves_nothing_behind()
    {
        using var data = new ServiceFolder();
        Guid video;
        await using (var doomed = await ServiceProcess.StartAsync(data))
        {
            using var climber = await Climber.RegisterAsync(doomed, Bruno);
            var sample = Sample.Climb;
            var ticket = (await climber.RequestUploadAsync(sample.Name, sample.Bytes.Length)).Expect(HttpStatusCode.OK);
            video = ticket.GetProperty("video_id").GetGuid();
            using var content = new StallingContent(sample.Bytes);
            var upload = climber.PutAsync(ticket, content);
            await Waiting.UntilAsync(
                "half of the upload is on disk",
                TimeSpan.FromSeconds(20),
                () => data.MediaFiles.Any(file => new FileInfo(file).Length > 0));
            await doomed.KillAsync();
            content.Abandon();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Bruno);

        var start = await returning.StartAsync(video);

        Assert.Equal("upload_missing", start.Code);
        Assert.Empty(data.MediaFiles);
        Assert.Equal(0, await returning.GetQuotaUsedAsync());
    }

    [Fact]
    public async Task A_training_plan_and_its_log_are_there_after_a_kill()
    {
        using var data = new ServiceFolder();
        string programme, log;
        await using (var doomed = await ServiceProcess.StartAsync(data))
        {
            using var climber = await Climber.RegisterAsync(doomed, Bruno);
            (await climber.PostAsync("/v1/coaching/goals", new
            {
                CurrentLevel = "6b", TargetLevel = "6c", TimelineWeeks = 12, TrainingDaysPerWeek = 3,
            })).Expect(HttpStatusCode.Created);
            (await climber.PostAsync("/v1/coaching/sessions", new
            {
                Date = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}",
                SessionType = "strength",
                DurationMinutes = 60,
                Pain = new[] { new { Area = "finger", Level = 6 } },
            })).Expect(HttpStatusCode.Created);
            (programme, log) = await TrainingAsync(climber);
            await doomed.KillAsync();
        }

        await using var service = await ServiceProcess.StartAsync(data);
        using var returning = await Climber.SignInAsync(service, Bruno);

        Assert.Equal((programme, log), await TrainingAsync(returning));
        Assert.Contains("pain_restricted", programme, StringComparison.Ordinal);
        (await returning.GetAsync("/v1/coaching/routine")).Expect(HttpStatusCode.OK);
    }

    private static async Task<(string Programme, string Log)> TrainingAsync(Climber climber) => (
        (await climber.GetAsync("/v1/coaching/programme")).Expect(HttpStatusCode.OK).ToString(),
        (await climber.GetAsync("/v1/coaching/sessions")).Expect(HttpStatusCode.OK).ToString());

    private static async Task<string> ResultAsync(Climber climber, Guid analysis) =>
        (await climber.GetAsync($"/v1/analysis/video/{analysis}/result")).Expect(HttpStatusCode.OK).ToString();
}
