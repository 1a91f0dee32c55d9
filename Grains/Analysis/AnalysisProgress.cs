using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Microsoft.Extensions.Logging;

namespace Ascension.Grains.Analysis;

/// <summary>How far an analysis is, and telling the climber at most four times a second.</summary>
internal sealed class AnalysisProgress(
    AnalysisId id, AnalysisJournal journal, IGrainFactory grains, TimeProvider time, ILogger logger)
{
    private const int TypicalSeconds = 10;
    private static readonly TimeSpan TellEvery = TimeSpan.FromMilliseconds(250);

    private AnalysisProgressed? _told;
    private long? _toldAt;
    private int _attempt;
    private int? _waitSeconds;
    private bool _telling;

    /// <summary>0 to 100; never goes back within an attempt.</summary>
    public int Percent { get; private set; }

    /// <summary>1 is next; null when not waiting.</summary>
    public int? QueuePosition { get; private set; }

    /// <summary>Expected seconds to the end.</summary>
    public int EstimateSeconds(AnalysisRecord record)
    {
        if (record.StartedAt is { } started && Percent >= 10)
        {
            var elapsed = (time.GetUtcNow() - started).TotalSeconds;
            return (int)Math.Ceiling(elapsed * (100 - Percent) / Percent);
        }

        return TypicalSeconds + (_waitSeconds ?? 0);
    }

    public Task WaitAtAsync(QueuePlace place)
    {
        QueuePosition = place.Position > 0 ? place.Position : null;
        _waitSeconds = place.EstimatedWaitSeconds;
        return TellAsync(AnalysisStage.Queued);
    }

    public Task AdvanceAsync(AnalysisStage stage, double fraction)
    {
        QueuePosition = null;
        _waitSeconds = null;
        ForgetFormerAttempt();
        Percent = Math.Max(Percent, AnalysisProgressScale.Percent(stage, fraction));
        return TellAsync(stage);
    }

    private void ForgetFormerAttempt()
    {
        if (_attempt != journal.Record.Attempt)
        {
            _attempt = journal.Record.Attempt;
            Percent = 0;
        }
    }

    private async Task TellAsync(AnalysisStage stage)
    {
        var progress = new AnalysisProgressed(id, Percent, stage, QueuePosition);
        var newStage = _told?.Stage != stage;
        var due = newStage || _toldAt is not { } at || time.GetElapsedTime(at) >= TellEvery;
        if (progress == _told || !due || _telling)
        {
            return;
        }

        _telling = true;
        _told = progress;
        _toldAt = time.GetTimestamp();
        try
        {
            await grains.User(new UserId(journal.Record.Owner)).PublishProgressAsync(progress);
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Progress of analysis {Analysis} could not be told.", id);
        }
        finally
        {
            _telling = false;
        }
    }
}
