using System.Net;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;
using Ascension.Failure.Media;

namespace Ascension.Failure;

/// <summary>What does not belong here is refused with its code and leaves nothing: no object, no quota spent.</summary>
public sealed class BadUploadTests : IAsyncLifetime
{
    private readonly ServiceFolder _data = new();
    private ServiceProcess _service = null!;
    private Climber _climber = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await ServiceProcess.StartAsync(_data);
        _climber = await Climber.RegisterAsync(_service, Credentials.Of("chloe"));
    }

    public async ValueTask DisposeAsync()
    {
        _climber?.Dispose();
        await (_service?.DisposeAsync() ?? default);
        _data.Dispose();
    }

    [Fact]
    public async Task Bad_files_end_with_their_code_and_leave_nothing()
    {
        await AssertRefusedAtStartAsync(Sample.Text, "unsupported_media");
        await AssertFailsAsync(Sample.Truncated, "media_unreadable");
        await AssertFailsAsync(await Sample.CreateWithoutFramesAsync(), "media_unreadable");
        await AssertFailsAsync(await Sample.CreateWithoutVideoAsync(), "media_unreadable");
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_video_without_a_climber_fails_with_its_code_and_costs_nothing()
    {
        await AssertFailsAsync(Sample.NoClimber, "no_climber_found");

        Assert.Equal(0, await _climber.GetQuotaUsedAsync());
        Assert.NotEmpty(_data.MediaFiles);
    }

    [Fact]
    public async Task An_empty_file_is_refused_when_it_is_announced()
    {
        var answer = await _climber.RequestUploadAsync("empty.mp4", 0);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("invalid_request", answer.Code);
        await AssertNothingLeftAsync();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task An_upload_of_another_length_than_announced_is_refused(int difference)
    {
        var sample = Sample.ShortClimb;
        var ticket = (await _climber.RequestUploadAsync(sample.Name, sample.Bytes.Length + difference))
            .Expect(HttpStatusCode.OK);
        using var content = new ByteArrayContent(sample.Bytes);

        var upload = await _climber.PutAsync(ticket, content);
        var start = await _climber.StartAsync(ticket.GetProperty("video_id").GetGuid());

        Assert.True(upload.Code is "upload_mismatch" or "upload_too_large", upload.ToString());
        Assert.Equal("upload_missing", start.Code);
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task Somebody_elses_video_and_analysis_look_as_if_they_were_not_there()
    {
        var video = await _climber.UploadAsync(Sample.ShortClimb);
        var analysis = (await _climber.StartAsync(video)).Expect(HttpStatusCode.Accepted)
            .GetProperty("analysis_id").GetGuid();
        using var stranger = await Climber.RegisterAsync(_service, Credentials.Of("dario"));

        Answer[] answers =
        [
            await stranger.StartAsync(video),
            await stranger.GetAsync($"/v1/videos/{video}"),
            await stranger.GetAsync($"/v1/analysis/video/{analysis}"),
            await stranger.GetAsync($"/v1/analysis/video/{analysis}/result"),
            await stranger.PostAsync($"/v1/analysis/video/{analysis}/cancel", null),
        ];

        Assert.All(answers, answer => Assert.Equal("not_found", answer.Code));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Empty(await stranger.GetHistoryAsync());
        Assert.Equal(0, await stranger.GetQuotaUsedAsync());
    }

    private async Task AssertRefusedAtStartAsync(Sample sample, string code)
    {
        var answer = await _climber.StartAsync(await _climber.UploadAsync(sample));

        Assert.Equal(code, answer.Code);
    }

    private async Task AssertFailsAsync(Sample sample, string code)
    {
        var analysis = await _climber.UploadAndStartAsync(sample);

        var end = await _climber.AwaitEndAsync(analysis);

        Assert.True(end.GetProperty("status").GetString() == "failed", $"{sample.Name}: {end}");
        Assert.Equal(code, end.GetProperty("error").GetProperty("code").GetString());
    }

    private async Task AssertNothingLeftAsync()
    {
        await Waiting.UntilAsync(
            "the object store is empty", TimeSpan.FromSeconds(10), () => _data.MediaFiles.Count == 0);
        Assert.Equal(0, await _climber.GetQuotaUsedAsync());
    }
}
