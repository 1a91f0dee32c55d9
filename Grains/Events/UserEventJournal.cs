using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Ascension.Grains.Events;

/// <summary>
/// Numbers, stores and publishes the events of one user, inside that user's grain. The log is the truth; the stream
/// is how it travels, so a publish that fails or takes too long is logged and healed by readers of the log: it
/// neither fails the call of the grain nor holds it up.
/// </summary>
internal sealed class UserEventJournal(
    UserId user,
    IPersistentState<UserEventLogState> log,
    IAsyncStream<UserEventEnvelope> stream,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Longest time a call waits for the stream.</summary>
    public static readonly TimeSpan PublishPatience = TimeSpan.FromSeconds(3);

    private const int ReservationBlock = 256;

    private readonly Dictionary<AnalysisId, UserEventEnvelope> _latestProgress = [];
    private long _lastId = log.State.ReservedThrough;

    public async Task AppendAsync(string deduplicationKey, UserEvent payload)
    {
        var logged = log.State.Find(deduplicationKey);
        if (logged is null)
        {
            logged = new LoggedEvent(_lastId + 1, time.GetUtcNow(), deduplicationKey, payload);
            await log.PersistAsync(log.State.Append(logged));
            _lastId = logged.EventId;
        }

        ForgetProgress(payload);
        await PublishAsync(Envelope(logged));
    }

    public async Task PublishProgressAsync(AnalysisProgressed progress)
    {
        if (_lastId + 1 > log.State.ReservedThrough)
        {
            await log.PersistAsync(log.State with { ReservedThrough = _lastId + ReservationBlock });
        }

        var envelope = new UserEventEnvelope(user, ++_lastId, time.GetUtcNow(), progress);
        _latestProgress[progress.AnalysisId] = envelope;
        await PublishAsync(envelope);
    }

    public UserEventPage Read(long lastEventId)
    {
        var events = log.State.Events
            .Select(Envelope)
            .Concat(_latestProgress.Values)
            .Where(envelope => envelope.EventId > lastEventId)
            .OrderBy(envelope => envelope.EventId);
        return new UserEventPage([.. events], _lastId, lastEventId < log.State.TrimmedThrough);
    }

    private UserEventEnvelope Envelope(LoggedEvent logged) =>
        new(user, logged.EventId, logged.OccurredAt, logged.Payload);

    private void ForgetProgress(UserEvent payload)
    {
        switch (payload)
        {
            case AnalysisCompleted completed:
                _latestProgress.Remove(completed.AnalysisId);
                break;
            case AnalysisFailed failed:
                _latestProgress.Remove(failed.AnalysisId);
                break;
        }
    }

    private async Task PublishAsync(UserEventEnvelope envelope)
    {
        try
        {
            // What comes of it later is of no more interest; WaitAsync observes it.
            await stream.OnNextAsync(envelope).WaitAsync(PublishPatience, time);
        }
        catch (Exception exception)
        {
            // Not even a cancellation is the caller's: none was asked for.
            logger.LogWarning(
                exception,
                "Event {EventId} could not be published; readers will find it in the log.",
                envelope.EventId);
        }
    }
}
