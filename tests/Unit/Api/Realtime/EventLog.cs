using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;

namespace Ascension.Unit.Api.Realtime;

/// <summary>A climber's event log as the contract describes it: numbered with gaps, the last ones kept.</summary>
internal sealed class EventLog(TimeProvider time, int kept = 200)
{
    private readonly Lock _gate = new();
    private readonly List<UserEventEnvelope> _events = [];
    private long _lastId;
    private long _trimmedThrough;

    /// <summary>Times the log was read.</summary>
    public int Reads { get; private set; }

    /// <summary>While set, reading fails with it.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Appends an event that is kept.</summary>
    /// <param name="skip">Ids left out before it.</param>
    public UserEventEnvelope Append(int skip = 0)
    {
        using var entered = _gate.EnterScope();
        _lastId += 1 + skip;
        UserEventEnvelope envelope = new(
            new(Guid.Empty), _lastId, time.GetUtcNow(),
            new AnalysisCompleted(new(Guid.Empty), AnalysisState.Completed, 70));
        _events.Add(envelope);
        if (_events.Count > kept)
        {
            _trimmedThrough = _events[0].EventId;
            _events.RemoveAt(0);
        }

        return envelope;
    }

    /// <summary>Numbers a progress event, which is not kept.</summary>
    public UserEventEnvelope Progress()
    {
        using var entered = _gate.EnterScope();
        return new(
            new(Guid.Empty), ++_lastId, time.GetUtcNow(),
            new AnalysisProgressed(new(Guid.Empty), 50, AnalysisStage.SkeletonDetection, null));
    }

    public Task<UserEventPage> ReadAsync(long lastEventId)
    {
        using var entered = _gate.EnterScope();
        Reads++;
        return Failure is { } failure
            ? Task.FromException<UserEventPage>(failure)
            : Task.FromResult(new UserEventPage(
                [.. _events.Where(e => e.EventId > lastEventId)], _lastId, lastEventId < _trimmedThrough));
    }
}
