using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Events;

namespace Ascension.Unit.Grains;

public sealed class UserEventLogStateTests
{
    [Fact]
    public void The_log_keeps_the_last_200_events_and_remembers_what_it_dropped()
    {
        var log = Enumerable.Range(1, 205).Aggregate(
            new UserEventLogState(), (all, i) => all.Append(Event(i)));

        Assert.Equal(200, log.Events.Count);
        Assert.Equal(6, log.Events[0].EventId);
        Assert.Equal(5, log.TrimmedThrough);
        Assert.Equal(205, log.ReservedThrough);
    }

    [Fact]
    public void Appending_within_a_reserved_block_keeps_the_block()
    {
        var log = new UserEventLogState { ReservedThrough = 500 }.Append(Event(400));

        Assert.Equal(500, log.ReservedThrough);
    }

    private static LoggedEvent Event(long id) => new(
        id,
        DateTimeOffset.UnixEpoch,
        $"key-{id}",
        new AnalysisCompleted(new AnalysisId(Guid.Empty), AnalysisState.Completed, 50));
}
