using System.Diagnostics.Metrics;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Diagnostics;

namespace Ascension.Grains.Diagnostics;

/// <summary>What the grains count and time, in the meter <c>Ascension</c>.</summary>
public sealed class AscensionMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _analyses;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _quotaRefusals;
    private readonly Counter<long> _uploadChecks;
    private readonly Counter<long> _expirations;
    private readonly Counter<long> _abandonedPhotos;
    private readonly Counter<long> _plans;
    private readonly Counter<long> _planChanges;
    private readonly Counter<long> _trainingSessions;
    private readonly Counter<long> _sessionReminders;
    private readonly Histogram<double> _stageDuration;
    private readonly Histogram<double> _queueWait;
    private readonly Counter<long> _silosLost;
    private readonly Gauge<int> _queueDepth;
    private readonly Gauge<int> _queueLeased;
    private readonly Gauge<double> _queueOldestWait;

    /// <summary>Creates the instruments.</summary>
    public AscensionMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(TelemetryNames.Meter);
        _analyses = _meter.CreateCounter<long>("ascension.analyses", "{analysis}", "Analyses by outcome");
        _deadLetters = _meter.CreateCounter<long>("ascension.dead_letters", "{analysis}", "Analyses given up");
        _quotaRefusals = _meter.CreateCounter<long>("ascension.quota_refusals", "{refusal}", "Quota refusals by tier");
        _uploadChecks = _meter.CreateCounter<long>("ascension.upload_checks", "{check}", "Upload checks by outcome");
        _expirations = _meter.CreateCounter<long>("ascension.expirations", "{video}", "Videos whose time was up");
        _abandonedPhotos = _meter.CreateCounter<long>(
            "ascension.routes.abandoned", "{route}", "Routes whose photo never came");
        _plans = _meter.CreateCounter<long>("ascension.training.plans", "{plan}", "Plans made by verdict on the goal");
        _planChanges = _meter.CreateCounter<long>(
            "ascension.training.changes", "{change}", "Changes of plans by kind");
        _trainingSessions = _meter.CreateCounter<long>(
            "ascension.training.sessions", "{session}", "Sessions logged by type");
        _sessionReminders = _meter.CreateCounter<long>(
            "ascension.training.reminders", "{reminder}", "Reminders of planned sessions");
        _stageDuration = _meter.CreateHistogram<double>("ascension.stage.duration", "s", "Duration of stages");
        _queueWait = _meter.CreateHistogram<double>("ascension.queue.wait", "s", "Wait for a vision slot by tier");
        _silosLost = _meter.CreateCounter<long>("ascension.silos.lost", "{silo}", "Silos declared dead while at work");
        _queueDepth = _meter.CreateGauge<int>("ascension.queue.depth", "{job}", "Vision jobs waiting by pool");
        _queueLeased = _meter.CreateGauge<int>("ascension.queue.leased", "{job}", "Vision jobs running by pool");
        _queueOldestWait = _meter.CreateGauge<double>("ascension.queue.oldest_wait", "s", "Age of the oldest job");
    }

    /// <summary>An analysis reached a final state.</summary>
    public void AnalysisEnded(AnalysisState outcome, string? errorCode) => _analyses.Add(
        1,
        new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()),
        new KeyValuePair<string, object?>("code", errorCode ?? ""));

    /// <summary>An analysis was given up after its retries.</summary>
    public void DeadLettered() => _deadLetters.Add(1);

    /// <summary>A climber has used up the month's quota.</summary>
    public void QuotaRefused(SubscriptionTier tier) =>
        _quotaRefusals.Add(1, new KeyValuePair<string, object?>("tier", tier.ToString().ToLowerInvariant()));

    /// <summary>An upload was checked.</summary>
    public void UploadChecked(string outcome) =>
        _uploadChecks.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A video was deleted because its time was up.</summary>
    public void VideoExpired() => _expirations.Add(1);

    /// <summary>A route was forgotten because its photo never came.</summary>
    public void RouteForgotten() => _abandonedPhotos.Add(1);

    /// <summary>A training plan was made.</summary>
    public void PlanMade(string verdict) => _plans.Add(1, new KeyValuePair<string, object?>("verdict", verdict));

    /// <summary>A training plan changed.</summary>
    public void PlanChanged(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds)
        {
            _planChanges.Add(1, new KeyValuePair<string, object?>("kind", kind));
        }
    }

    /// <summary>A training session was logged.</summary>
    public void SessionTrained(string type) =>
        _trainingSessions.Add(1, new KeyValuePair<string, object?>("type", type));

    /// <summary>A climber was reminded of a session.</summary>
    public void SessionReminded() => _sessionReminders.Add(1);

    /// <summary>A stage was finished.</summary>
    public void StageFinished(AnalysisStage stage, TimeSpan duration) => _stageDuration.Record(
        duration.TotalSeconds, new KeyValuePair<string, object?>("stage", stage.ToString().ToLowerInvariant()));

    /// <summary>A job got a slot.</summary>
    public void SlotGranted(SubscriptionTier tier, TimeSpan wait) => _queueWait.Record(
        wait.TotalSeconds, new KeyValuePair<string, object?>("tier", tier.ToString().ToLowerInvariant()));

    /// <summary>Silos were lost.</summary>
    public void SilosLost(int count) => _silosLost.Add(count);

    /// <summary>How full a queue is.</summary>
    public void QueueMeasured(string pool, int waiting, int leased, double oldestWaitSeconds)
    {
        var tag = new KeyValuePair<string, object?>("pool", pool);
        _queueDepth.Record(waiting, tag);
        _queueLeased.Record(leased, tag);
        _queueOldestWait.Record(oldestWaitSeconds, tag);
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
