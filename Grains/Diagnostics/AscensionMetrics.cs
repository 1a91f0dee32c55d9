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
    private readonly Histogram<double> _analysisDuration;
    private readonly QueueGauges _queues;
    private long _deadLetters;
    private long _silosLost;

    /// <summary>Creates the instruments.</summary>
    public AscensionMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(TelemetryNames.Meter);
        _analyses = _meter.CreateCounter<long>("ascension.analyses", "{analysis}", "Analyses by outcome");
        // Asked for and not pushed: an alert sees the step from none to one only if none has been there to see.
        _meter.CreateObservableCounter(
            "ascension.dead_letters", () => Volatile.Read(ref _deadLetters), "{analysis}", "Analyses given up");
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
        _stageDuration = Durations("ascension.stage.duration", "Duration of stages");
        _analysisDuration = Durations("ascension.analysis.duration", "From acceptance to the end, by outcome");
        _queueWait = Durations("ascension.queue.wait", "Wait for a vision slot by tier");
        _queues = new QueueGauges(_meter);
        _meter.CreateObservableCounter(
            "ascension.silos.lost", () => Volatile.Read(ref _silosLost), "{silo}", "Silos declared dead while at work");
    }

    /// <summary>An analysis reached a final state.</summary>
    public void AnalysisEnded(AnalysisState outcome, string? errorCode) => _analyses.Add(
        1,
        new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()),
        new KeyValuePair<string, object?>("code", errorCode ?? ""));

    /// <summary>How long a climber waited for an analysis, from its acceptance to its end.</summary>
    public void AnalysisTook(AnalysisState outcome, TimeSpan duration) => _analysisDuration.Record(
        duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    /// <summary>An analysis was given up after its retries.</summary>
    public void DeadLettered() => Interlocked.Increment(ref _deadLetters);

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
    public void SilosLost(int count) => Interlocked.Add(ref _silosLost, count);

    /// <summary>How full the queue of a pool is.</summary>
    public void QueueMeasured(string pool, QueueReading reading) => _queues.Set(pool, reading);

    /// <summary>The queue of a pool has left this silo.</summary>
    public void QueueLeft(string pool) => _queues.Forget(pool);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private Histogram<double> Durations(string name, string description) =>
        _meter.CreateHistogram(name, "s", description, tags: null, DurationBuckets.Work);
}
