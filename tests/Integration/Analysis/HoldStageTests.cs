using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Integration.Hosting;
using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Holds;
using Ascension.Storage.Results;

namespace Ascension.Integration.Analysis;

/// <summary>The hold stage of an analysis without a route: in the frame its vision job kept.</summary>
public sealed class HoldStageTests : IAsyncLifetime
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
    public async Task Holds_of_a_frame_are_kept_where_they_are_on_the_wall()
    {
        var holds = await CompletedAsync(await _cluster.StartAnalysisAsync(_climber));

        var hold = Assert.Single(holds.Holds);
        Assert.Equal((HoldSource.Video, 400, "scripted 1"), (holds.Source, holds.FrameMs, holds.Model));
        Assert.Null(holds.Code);
        Assert.Equal((720, 1280, false), (holds.Width, holds.Height, holds.IsReviewAdvised));

        // The camera of that frame looked half a height lower on the wall than that of the first.
        Assert.Equal((0.5, 0.75), (hold.X, hold.Y));
        Assert.Equal(new HoldBox(0.45, 0.7, 0.1, 0.1), hold.Box);
        Assert.Equal(("seen-1", HoldType.Pinch, HoldColour.Blue), (hold.Id, hold.Type, hold.Colour));
    }

    [Fact]
    public async Task A_search_that_fails_leaves_the_analysis_without_holds_and_says_so()
    {
        _cluster.HoldFinder.FailNext(new InvalidOperationException("The model broke."));

        var holds = await CompletedAsync(await _cluster.StartAnalysisAsync(_climber));

        Assert.Empty(holds.Holds);
        Assert.Equal(("hold_detection_failed", true), (holds.Code, holds.IsReviewAdvised));
        Assert.Single(_cluster.Extractor.Runs);
    }

    [Fact]
    public async Task A_video_that_never_shows_its_wall_clearly_says_so()
    {
        _cluster.Extractor.ClearFrame = null;

        var holds = await CompletedAsync(await _cluster.StartAnalysisAsync(_climber));

        Assert.Empty(holds.Holds);
        Assert.Equal("no_clear_frame", holds.Code);
    }

    [Fact]
    public async Task An_analysis_cancelled_while_holds_are_looked_for_costs_nothing_and_leaves_nothing()
    {
        _cluster.HoldFinder.Hold();
        var analysis = await _cluster.StartAnalysisAsync(_climber);
        await Eventually.BecomesAsync(
            () => _cluster.StatusAsync(_climber, analysis), status => status.Stage is AnalysisStage.HoldDetection);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.HoldFinder.Running), running => running == 1);

        await _cluster.Grains.Analysis(analysis).CancelAsync(_climber);

        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Cancelled);
        await Eventually.BecomesAsync(() => Task.FromResult(_cluster.HoldFinder.Running), running => running == 0);
        Assert.Equal(0, (await _cluster.Grains.User(_climber).GetProfileAsync()).QuotaUsed);
        Assert.DoesNotContain(OutputKind.Holds, await _cluster.Results.ListOutputsAsync(analysis.Value, Stop));
    }

    [Fact]
    public async Task Progress_grows_through_the_hold_stage()
    {
        _cluster.HoldFinder.Hold();
        var analysis = await _cluster.StartAnalysisAsync(_climber);

        var looking = await Eventually.BecomesAsync(
            () => _cluster.StatusAsync(_climber, analysis), status => status.Stage is AnalysisStage.HoldDetection);
        _cluster.HoldFinder.Release();
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        Assert.InRange(looking.Progress, 80, 90);
    }

    private async Task<ClimbHolds> CompletedAsync(AnalysisId analysis)
    {
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);
        var stored = await _cluster.Results.ReadContentAsync(
            analysis.Value, _climber.Value, OutputKind.Holds, Stop);
        return HoldsDocumentCodec.Decode(stored!);
    }
}
