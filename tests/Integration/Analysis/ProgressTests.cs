using System.Text;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Analysis;
using Ascension.Integration.Hosting;
using Ascension.Storage.Progress;
using Ascension.Storage.Results;
using Ascension.Vision;

namespace Ascension.Integration.Analysis;

public sealed class ProgressTests : IAsyncLifetime
{
    private ClimbCluster _cluster = null!;
    private UserId _climber;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClimbCluster.StartAsync();
        _climber = await _cluster.RegisterAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_completed_analysis_is_recorded_before_it_is_told()
    {
        var analysis = await _cluster.StartAnalysisAsync(_climber);

        await Eventually.BecomesAsync(
            () => _cluster.FinalEventsAsync(_climber, analysis), events => events.Count == 1);

        var report = await ReadAsync();
        var status = await _cluster.StatusAsync(_climber, analysis);
        var best = report.Series.Single(series => series.Key.Name == "tracking_confidence").Best!;
        Assert.Equal(1, report.Climbs);
        Assert.InRange(best.Value, 0.1, 1);
        Assert.Equal(analysis.Value, best.Analysis);
        Assert.Equal(status.CreatedAt, best.ClimbedAt, TimeSpan.FromMicroseconds(1));
    }

    [Fact]
    public async Task What_failed_or_was_cancelled_is_no_progress()
    {
        _cluster.Extractor.FailNext(new VisionException(ErrorCodes.NoClimberFound, "Nobody climbs."));
        var failed = await _cluster.StartAnalysisAsync(_climber);
        await _cluster.ReachesAsync(_climber, failed, AnalysisState.Failed);
        _cluster.Extractor.Hold();
        var cancelled = await _cluster.StartAnalysisAsync(_climber);
        await _cluster.Grains.Analysis(cancelled).CancelAsync(_climber);
        await _cluster.ReachesAsync(_climber, cancelled, AnalysisState.Cancelled);

        Assert.Equal(0, (await ReadAsync()).Climbs);
    }

    [Fact]
    public async Task A_deleted_analysis_leaves_progress_and_a_deleted_video_does_not_take_it_along()
    {
        var video = await _cluster.UploadAsync(_climber);
        var analysis = await _cluster.StartAnalysisAsync(_climber, video);
        await _cluster.ReachesAsync(_climber, analysis, AnalysisState.Completed);

        await _cluster.Grains.Video(video).DeleteAsync(_climber);
        Assert.Equal(1, (await ReadAsync()).Climbs);
        await _cluster.Grains.Analysis(analysis).DeleteAsync(_climber);

        var report = await ReadAsync();
        Assert.Equal(0, report.Climbs);
        Assert.Empty(report.Series);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task A_damaged_document_costs_its_figures_and_nothing_else(string? document)
    {
        var analysis = _cluster.Service<IIdSource>().NewId();
        if (document is not null)
        {
            await _cluster.Results.WriteOutputAsync(
                analysis, _climber.Value, OutputKind.Metrics, Encoding.UTF8.GetBytes(document), "application/json",
                Stop);
        }

        await _cluster.Service<ProgressRecorder>().RecordAsync(
            analysis, _climber.Value, _cluster.Time.GetUtcNow(), Stop);

        var report = await ReadAsync();
        Assert.Equal(1, report.Climbs);
        Assert.Empty(report.Series);
    }

    private Task<ProgressReport> ReadAsync()
    {
        var today = DateOnly.FromDateTime(_cluster.Time.GetUtcNow().UtcDateTime);
        return _cluster.Service<IProgressStore>().ReadAsync(
            new()
            {
                User = _climber.Value,
                From = today.AddDays(-1),
                To = today,
                Bucket = ProgressBucket.Week,
                HigherIsBetter = new Dictionary<string, bool> { ["tracking_confidence"] = true },
            },
            Stop);
    }
}
