using System.Collections.Concurrent;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Ascension.Storage.Results;
using Ascension.Vision;
using Orleans.Streams;

namespace Ascension.Integration.Analysis;

public sealed class AnalysisLifeTests : IAsyncLifetime
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
    public async Task A_climb_goes_in_and_an_analysis_comes_out()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);

        var status = await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        var outputs = await _cluster.Results.ListOutputsAsync(analysis.Value, Stop);
        Assert.True(outputs.SetEquals(
            [.. Enum.GetValues<OutputKind>().Where(kind => kind < OutputKind.GhostEnglish), OutputKind.Holds]));
        Assert.Equal(100, status.Progress);
        Assert.InRange(status.Score!.Value, 0, 100);
        var told = Assert.IsType<AnalysisCompleted>(Assert.Single(await _cluster.FinalEventsAsync(_climber, analysis)));
        Assert.Equal(status.Score, told.Score);
        var row = Assert.Single((await _cluster.Results.ListAnalysesAsync(_climber.Value, null, null, 10, Stop)).Items);
        Assert.Equal(("completed", status.Score), (row.Status, row.Score));
        Assert.Equal(1, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
    }

    [Fact]
    public async Task Starting_the_same_video_twice_gives_the_analysis_that_runs()
    {
        _cluster.Extractor.Hold();
        var video = await _cluster.UploadAsync(_climber);

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _cluster.StartAnalysisAsync(_climber, video)));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
        _cluster.Extractor.Release();
        await _cluster.ReachesAsync(_climber, ids[0], AnalysisState.Completed);
        Assert.NotEqual(ids[0], await _cluster.StartAnalysisAsync(_climber, video));
    }

    [Fact]
    public async Task A_running_analysis_can_be_cancelled_and_costs_nothing()
    {
        _cluster.Extractor.Hold();
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.Extractor.Running), running => running == 1);

        await _cluster.Grains.Analysis(analysis).CancelAsync(_climber);

        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Cancelled);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.Extractor.Cancelled), cancelled => cancelled == 1);
        Assert.Equal(0, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
        var told = Assert.IsType<AnalysisCompleted>(Assert.Single(await _cluster.FinalEventsAsync(_climber, analysis)));
        Assert.Equal(AnalysisState.Cancelled, told.Status);
    }

    [Fact]
    public async Task A_waiting_analysis_knows_its_place_and_leaves_the_queue_when_cancelled()
    {
        _cluster.Extractor.Hold();
        var first = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.Extractor.Running), running => running == 1);
        var second = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(
            () => _cluster.StatusAsync(_climber, second), status => status.QueuePosition == 1);

        await _cluster.Grains.Analysis(second).CancelAsync(_climber);
        _cluster.Extractor.Release();

        await _cluster.ReachesAsync(_climber, first, AnalysisState.Completed);
        await _cluster.ReachesAsync(_climber, second, AnalysisState.Cancelled);
        Assert.Single(_cluster.Extractor.Runs);
    }

    [Fact]
    public async Task A_video_without_a_climber_fails_at_once_with_its_code_and_costs_nothing()
    {
        _cluster.Extractor.FailNext(new VisionException(ErrorCodes.NoClimberFound, "Nobody climbs."));
        var analysis = await _cluster.StartAnalysisAsync(_climber);

        var status = await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Failed);

        Assert.Equal(new AnalysisError(ErrorCodes.NoClimberFound, "Nobody climbs.", Retryable: false), status.Error);
        Assert.Single(_cluster.Extractor.Runs);
        Assert.Equal(0, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
        var told = Assert.IsType<AnalysisFailed>(Assert.Single(await _cluster.FinalEventsAsync(_climber, analysis)));
        Assert.Equal(ErrorCodes.NoClimberFound, told.Code);
        Assert.Empty(await _cluster.Grains.DeadLetters(analysis).ListAsync());
    }

    [Theory]
    [InlineData(ErrorCodes.MediaUnreadable, false)]
    [InlineData(ErrorCodes.VideoTooLong, false)]
    [InlineData(ErrorCodes.NoClimberFound, true)]
    public async Task A_file_that_can_never_be_analysed_is_not_kept(string code, bool kept)
    {
        var video = await _cluster.UploadAsync(_climber);
        var key = (await _cluster.Grains.Video(video).GetAsync(_climber)).ObjectKey;
        _cluster.Extractor.FailNext(new VisionException(code, "Unusable."));

        var analysis = await _cluster.StartAnalysisAsync(_climber, video);
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Failed);

        Assert.Equal(kept, await _cluster.Objects.StatAsync(key, Stop) is not null);
    }

    [Fact]
    public async Task A_passing_trouble_is_survived()
    {
        _cluster.Extractor.FailNext(new IOException("The disk hiccuped."));
        _cluster.Extractor.FailNext(new IOException("Again."));
        var analysis = await _cluster.StartAnalysisAsync(_climber);

        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        Assert.Equal(3, _cluster.Extractor.Runs.Count);
        Assert.Single(await _cluster.FinalEventsAsync(_climber, analysis));
    }

    [Fact]
    public async Task A_lasting_trouble_ends_in_a_dead_letter_from_which_an_operator_can_requeue()
    {
        for (var i = 0; i < 3; i++)
        {
            _cluster.Extractor.FailNext(new IOException("The disk is gone."));
        }

        var analysis = await _cluster.StartAnalysisAsync(_climber);
        var failed = await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Failed);
        Assert.True(failed.Error!.Retryable);
        var letter = Assert.Single(await _cluster.Grains.DeadLetters(analysis).ListAsync());
        Assert.Equal((analysis, 3), (letter.Analysis, letter.Attempts));

        Assert.True(await _cluster.Grains.DeadLetters(analysis).RequeueAsync(analysis));

        var status = await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);
        Assert.Equal(2, status.Attempt);
        Assert.Empty(await _cluster.Grains.DeadLetters(analysis).ListAsync());
        Assert.Equal(1, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
    }

    [Fact]
    public async Task Only_a_failed_analysis_can_be_tried_again()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        var refusal = await Assert.ThrowsAsync<AscensionException>(
            () => _cluster.Grains.Analysis(analysis).RetryAsync(_climber));

        Assert.Equal(ErrorCodes.StateConflict, refusal.Code);
    }

    [Fact]
    public async Task The_month_ends_after_ten_free_analyses()
    {
        for (var i = 0; i < 10; i++)
        {
            await _cluster.Grains.User(_climber).ReserveQuotaAsync(new AnalysisId(new Guid(i, 0, 0, new byte[8])));
        }

        var refusal = await Assert.ThrowsAsync<AscensionException>(() => _cluster.StartAnalysisAsync(_climber));

        Assert.Equal(ErrorCodes.QuotaExceeded, refusal.Code);
        Assert.Empty((await _cluster.Results.ListAnalysesAsync(_climber.Value, null, null, 10, Stop)).Items);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        var stranger = await _cluster.RegisterAsync();
        var grain = _cluster.Grains.Analysis(analysis);

        Func<Task>[] attempts =
        [
            () => grain.GetStatusAsync(stranger),
            () => grain.CancelAsync(stranger),
            () => grain.RetryAsync(stranger),
            () => grain.DeleteAsync(stranger),
        ];

        foreach (var attempt in attempts)
        {
            Assert.Equal(ErrorCodes.NotFound, (await Assert.ThrowsAsync<AscensionException>(attempt)).Code);
        }
    }

    [Fact]
    public async Task A_deleted_analysis_leaves_no_results_and_is_not_found()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        await _cluster.Grains.Analysis(analysis).DeleteAsync(_climber);

        Assert.Empty(await _cluster.Results.ListOutputsAsync(analysis.Value, Stop));
        Assert.Empty((await _cluster.Results.ListAnalysesAsync(_climber.Value, null, null, 10, Stop)).Items);
        await Assert.ThrowsAsync<AscensionException>(() => _cluster.StatusAsync(_climber, analysis));
        Assert.Equal(1, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
    }

    [Fact]
    public async Task Late_and_foreign_reports_of_vision_jobs_change_nothing()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        var before = await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);
        var stale = new VisionJobId(Guid.Empty);
        var grain = _cluster.Grains.Analysis(analysis);

        Assert.False(await grain.ReportVisionProgressAsync(new(stale, 1, AnalysisStage.SkeletonDetection, 0.5)));
        await grain.ReportVisionOutcomeAsync(new(stale, 1, new("media_unreadable", "Late.", false), 0));

        Assert.Equal(before, await _cluster.StatusAsync(_climber, analysis));
    }

    [Fact]
    public async Task Progress_and_the_end_travel_on_the_climbers_stream_in_order()
    {
        var seen = new ConcurrentQueue<UserEventEnvelope>();
        var stream = _cluster.Cluster.Client.GetStreamProvider(UserEventStream.Provider)
            .GetStream<UserEventEnvelope>(StreamId.Create(UserEventStream.Namespace, _climber.Value));
        await stream.SubscribeAsync((envelope, _) =>
        {
            seen.Enqueue(envelope);
            return Task.CompletedTask;
        });

        _cluster.Extractor.Hold();
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(
            () => Task.FromResult(seen.ToArray()),
            events => events.Any(e => e.Payload is AnalysisProgressed { Stage: AnalysisStage.SkeletonDetection }));
        _cluster.Extractor.Release();
        await Eventually.BecomesAsync(
            () => Task.FromResult(seen.ToArray()), events => events.Any(e => e.Payload is AnalysisCompleted));

        Assert.Equal(seen.Select(e => e.EventId).Order(), seen.Select(e => e.EventId));
        Assert.Equal(AnalysisState.Completed, (await _cluster.StatusAsync(_climber, analysis)).State);
    }

    [Fact]
    public async Task An_infinity_climber_overtakes()
    {
        _cluster.Extractor.Hold();
        await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.Extractor.Running), running => running == 1);
        var waiting = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(() => _cluster.StatusAsync(_climber, waiting), s => s.QueuePosition == 1);

        var infinity = await _cluster.RegisterAsync(SubscriptionTier.Infinity);
        var urgent = await _cluster.StartAnalysisAsync(infinity);

        await Eventually.BecomesAsync(() => _cluster.StatusAsync(infinity, urgent), s => s.QueuePosition == 1);
        await Eventually.BecomesAsync(() => _cluster.StatusAsync(_climber, waiting), s => s.QueuePosition == 2);
    }
}
