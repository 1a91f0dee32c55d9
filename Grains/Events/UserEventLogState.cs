using System.Collections.Immutable;

namespace Ascension.Grains.Events;

/// <summary>The last events of a user. Kept apart from the account because it is written far more often.</summary>
internal sealed record UserEventLogState
{
    public const int MostEvents = 200;

    /// <summary>
    /// Ids up to here may have been given out. Progress events take ids without being stored, so ids are reserved
    /// in blocks: after a crash the numbering goes on behind the block, with a gap but never a repetition.
    /// </summary>
    public long ReservedThrough { get; init; }

    /// <summary>Id of the newest event that fell out of the log.</summary>
    public long TrimmedThrough { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<LoggedEvent> Events { get; init; } = [];

    public LoggedEvent? Find(string deduplicationKey) =>
        Events.FindLast(logged => logged.DeduplicationKey == deduplicationKey);

    public UserEventLogState Append(LoggedEvent logged)
    {
        var events = Events.Add(logged);
        var trimmed = TrimmedThrough;
        if (events.Count > MostEvents)
        {
            trimmed = events[0].EventId;
            events = events.RemoveAt(0);
        }

        return this with
        {
            Events = events,
            TrimmedThrough = trimmed,
            ReservedThrough = Math.Max(ReservedThrough, logged.EventId),
        };
    }
}
