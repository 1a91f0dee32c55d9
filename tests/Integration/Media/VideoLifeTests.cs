using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Media;
using Ascension.Integration.Hosting;

namespace Ascension.Integration.Media;

public sealed class VideoLifeTests : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ClimbCluster _cluster = null!;
    private UserId _climber;

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClimbCluster.StartAsync();
        _climber = await _cluster.RegisterAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task An_analysis_without_an_upload_is_refused()
    {
        var video = await _cluster.AnnounceAsync(_climber, 100);

        Assert.Equal(ErrorCodes.UploadMissing, (await StartRefusedAsync(video.Id)).Code);
    }

    [Theory]
    [InlineData("ftypisom", 99, "video/mp4", ErrorCodes.UploadMismatch)]
    [InlineData("ftypisom", 100, "video/webm", ErrorCodes.UploadMismatch)]
    [InlineData("just text", 100, "video/mp4", ErrorCodes.UnsupportedMedia)]
    public async Task What_does_not_fit_is_refused_and_removed(string start, int length, string type, string code)
    {
        var video = await _cluster.AnnounceAsync(_climber, 100);
        byte[] content = [0, 0, 0, 24, .. System.Text.Encoding.ASCII.GetBytes(start)];
        Array.Resize(ref content, length);
        await _cluster.PutAsync(video, content, type);

        var refusal = await StartRefusedAsync(video.Id);

        Assert.Equal(code, refusal.Code);
        Assert.Null(await _cluster.Objects.StatAsync(video.ObjectKey, Stop));
        Assert.Equal(0, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
    }

    [Fact]
    public async Task An_unsaved_video_is_announced_a_day_before_and_gone_after_seven()
    {
        var video = await AnalysedAsync();
        var details = await _cluster.Grains.Video(video).GetAsync(_climber);

        _cluster.Time.Advance(TimeSpan.FromDays(6.5));
        await RemindAsync(video);
        await RemindAsync(video);
        var events = (await _cluster.Grains.User(_climber).ReadEventsAsync(0)).Events;
        Assert.Equal(details.ExpiresAt, Assert.Single(events.Select(e => e.Payload).OfType<VideoExpiring>()).ExpiresAt);

        _cluster.Time.Advance(TimeSpan.FromDays(0.6));
        await RemindAsync(video);

        Assert.Null(await _cluster.Objects.StatAsync(details.ObjectKey, Stop));
        Assert.Empty((await _cluster.Results.ListVideosAsync(_climber.Value, null, 10, Stop)).Items);
        Assert.Equal(ErrorCodes.NotFound, (await Assert.ThrowsAsync<AscensionException>(
            () => _cluster.Grains.Video(video).GetAsync(_climber))).Code);
    }

    [Fact]
    public async Task A_saved_video_stays()
    {
        var video = await AnalysedAsync();
        var details = await _cluster.Grains.Video(video).SetSavedAsync(_climber, saved: true);

        _cluster.Time.Advance(TimeSpan.FromDays(400));
        await RemindAsync(video);

        Assert.Null(details.ExpiresAt);
        Assert.NotNull(await _cluster.Objects.StatAsync(details.ObjectKey, Stop));
    }

    [Fact]
    public async Task A_video_that_is_no_longer_saved_gets_seven_fresh_days()
    {
        var video = await AnalysedAsync();
        await _cluster.Grains.Video(video).SetSavedAsync(_climber, saved: true);
        _cluster.Time.Advance(TimeSpan.FromDays(30));

        var details = await _cluster.Grains.Video(video).SetSavedAsync(_climber, saved: false);

        var left = details.ExpiresAt!.Value - _cluster.Time.GetUtcNow();
        Assert.InRange(left.TotalDays, 6.99, 7);
    }

    [Fact]
    public async Task An_abandoned_upload_is_forgotten_after_a_day()
    {
        var video = await _cluster.AnnounceAsync(_climber, 100);

        _cluster.Time.Advance(TimeSpan.FromHours(25));
        await RemindAsync(video.Id);

        Assert.Empty((await _cluster.Results.ListVideosAsync(_climber.Value, null, 10, Stop)).Items);
    }

    [Fact]
    public async Task Deleting_a_video_stops_its_analysis()
    {
        _cluster.Extractor.Hold();
        var video = await _cluster.UploadAsync(_climber);
        var analysis = await _cluster.StartAnalysisAsync(_climber, video);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.Extractor.Running), running => running == 1);

        await _cluster.Grains.Video(video).DeleteAsync(_climber);

        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Cancelled);
        Assert.Empty((await _cluster.Results.ListVideosAsync(_climber.Value, null, 10, Stop)).Items);
    }

    private async Task<VideoId> AnalysedAsync()
    {
        var video = await _cluster.UploadAsync(_climber);
        var analysis = await _cluster.StartAnalysisAsync(_climber, video);
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);
        return video;
    }

    private Task RemindAsync(VideoId video) => _cluster.Grains.GetGrain<IVideoGrain>(video.Value)
        .AsReference<IRemindable>().ReceiveReminder("retention", default);

    private Task<AscensionException> StartRefusedAsync(VideoId video) => Assert.ThrowsAsync<AscensionException>(
        () => _cluster.Grains.Video(video).StartAnalysisAsync(_climber, new AnalysisOptions()));
}
