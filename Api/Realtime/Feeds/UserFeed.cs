using Ascension.Api.Observability;
using Ascension.Grains.Abstractions.Events;

namespace Ascension.Api.Realtime.Feeds;

/// <summary>Puts the events of one climber in order for the connections that are open here.</summary>
/// <remarks>
/// The log is the truth, the stream only the fast way. <c>_mark</c> is the event up to which the live connections
/// have everything. The stream's next event, <c>_mark + 1</c>, is passed on at once; an older one is a repetition; a
/// newer one leaves a gap that the log must fill, or explain, first. A connection begins apart from the live ones, so
/// that what its client missed can be replayed before anything newer reaches it. All of this runs in one mailbox.
/// </remarks>
internal sealed class UserFeed(
    Func<long, Task<UserEventPage>> readLog,
    FeedOutlet outlet,
    SerialMailbox mailbox,
    ApiMetrics metrics,
    TimeProvider time)
{
    private static readonly TimeSpan JoinPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StreamPatience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, FeedConnection> _connections = [];
    private long? _mark;

    /// <summary>Adds a connection.</summary>
    public Task AttachAsync(string id, CancellationToken stop) => mailbox.RunAsync(() => AttachCoreAsync(id), stop);

    /// <summary>Replays to a connection what it missed, then lets it hear events live.</summary>
    public Task ResumeAsync(string id, long last, CancellationToken stop) =>
        mailbox.RunAsync(() => ResumeCoreAsync(id, last), stop);

    /// <summary>Removes a connection.</summary>
    public Task DetachAsync(string id) => mailbox.RunAsync(() => DetachCoreAsync(id), CancellationToken.None);

    /// <summary>Takes an event of the stream; one that finds no room is read from the log later.</summary>
    public void Offer(UserEventEnvelope envelope) => mailbox.TryPost(() => PassOnAsync(envelope));

    /// <summary>Reads the log.</summary>
    /// <param name="onOverdue">Called when it held what the stream should have brought long ago.</param>
    public void Check(Action? onOverdue) => mailbox.TryPost(() => CheckCoreAsync(onOverdue));

    private async Task AttachCoreAsync(string id)
    {
        _mark ??= (await readLog(long.MaxValue)).LastEventId;
        var timer = time.CreateTimer(
            _ => mailbox.TryPost(() => JoinWithoutResumeAsync(id)), null, JoinPatience, JoinPatience);
        _connections[id] = new(id, _mark.Value, timer);
    }

    private Task DetachCoreAsync(string id)
    {
        if (_connections.Remove(id, out var connection))
        {
            connection.Dispose();
        }

        return Task.CompletedTask;
    }

    private async Task ResumeCoreAsync(string id, long last)
    {
        if (!_connections.TryGetValue(id, out var connection))
        {
            return;
        }

        if (!connection.IsLive)
        {
            await JoinAsync(connection, last);
        }
        else if (last < connection.From)
        {
            await ReplayAsync(connection, last, connection.From);
            connection.From = last;
        }
    }

    /// <summary>The client does not resume: it begins with what happened since it connected.</summary>
    private Task JoinWithoutResumeAsync(string id) =>
        _connections.TryGetValue(id, out var connection) && !connection.IsLive
            ? JoinAsync(connection, connection.From)
            : Task.CompletedTask;

    private async Task JoinAsync(FeedConnection connection, long last)
    {
        await CatchUpAsync();
        await ReplayAsync(connection, last, _mark!.Value);
        await outlet.JoinAsync(connection);
        connection.From = last;
        connection.GoLive();
    }

    /// <summary>Sends what lies after one event, up to and with another.</summary>
    private async Task ReplayAsync(FeedConnection connection, long after, long upTo)
    {
        if (after >= upTo)
        {
            return;
        }

        var page = await readLog(after);
        if (page.ResyncRequired)
        {
            await outlet.SendResyncAsync(connection, upTo);
        }

        foreach (var envelope in page.Events.Where(e => e.EventId > after && e.EventId <= upTo))
        {
            await outlet.SendAsync(connection, envelope);
        }
    }

    private async Task PassOnAsync(UserEventEnvelope envelope)
    {
        if (envelope.EventId > _mark + 1)
        {
            await CatchUpAsync(envelope);
        }
        else if (envelope.EventId > _mark)
        {
            _mark = envelope.EventId;
            await outlet.SendAsync(envelope);
        }
    }

    private async Task CheckCoreAsync(Action? onOverdue)
    {
        if (_mark is not null && await CatchUpAsync() is { } oldest && time.GetUtcNow() - oldest > StreamPatience)
        {
            onOverdue?.Invoke();
        }
    }

    /// <summary>Brings the live connections up to the log; returns when the oldest event found happened.</summary>
    /// <param name="live">The event behind the gap; progress that is already outdated is not in the log.</param>
    private async Task<DateTimeOffset?> CatchUpAsync(UserEventEnvelope? live = null)
    {
        var before = _mark!.Value;
        var page = await readLog(before);
        if (page.ResyncRequired)
        {
            await outlet.SendResyncAsync(page.LastEventId);
        }

        IEnumerable<UserEventEnvelope> known = live is null ? page.Events : page.Events.Append(live);
        var missed = known.Where(e => e.EventId > before).DistinctBy(e => e.EventId).OrderBy(e => e.EventId).ToList();
        foreach (var envelope in missed)
        {
            _mark = envelope.EventId;
            await outlet.SendAsync(envelope);
        }

        _mark = Math.Max(_mark.Value, page.LastEventId);
        metrics.ReadFromLog(missed.Count(e => !ReferenceEquals(e, live)));
        return missed.Count > 0 ? missed[0].OccurredAt : null;
    }
}
