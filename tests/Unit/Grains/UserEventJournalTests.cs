using Ascension.Grains.Abstractions.Analysis;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Events;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Grains;

public sealed class UserEventJournalTests
{
    private static readonly UserId User = new(new Guid("0190a000-0000-7000-8000-00000000000b"));
    private static readonly AnalysisId Analysis = new(new Guid("0190a000-0000-7000-8000-00000000000a"));

    private readonly FakeTimeProvider _time = new();
    private readonly List<long> _published = [];

    public static TheoryData<Exception> Refusals =>
        [new IOException("gone"), new TimeoutException(), new OperationCanceledException()];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_event_the_stream_refuses_is_in_the_log_all_the_same(Exception refusal)
    {
        var journal = Journal(_ => Task.FromException(refusal));

        await journal.AppendAsync("key", Completed());

        Assert.Equal([1], journal.Read(0).Events.Select(envelope => envelope.EventId));
    }

    [Fact]
    public async Task A_stream_that_hangs_holds_a_call_up_for_a_bounded_time()
    {
        var never = new TaskCompletionSource();
        var journal = Journal(_ => never.Task);

        var appending = journal.AppendAsync("key", Completed());
        Assert.False(appending.IsCompleted);
        _time.Advance(UserEventJournal.PublishPatience);
        await appending.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Single(journal.Read(0).Events);
    }

    [Fact]
    public async Task An_event_told_again_is_published_again_under_its_first_number()
    {
        var refused = false;
        var journal = Journal(envelope =>
        {
            if (!refused)
            {
                refused = true;
                throw new IOException("gone");
            }

            _published.Add(envelope.EventId);
            return Task.CompletedTask;
        });

        await journal.AppendAsync("key", Completed());
        await journal.AppendAsync("key", Completed());

        Assert.Equal([1], _published);
        Assert.Single(journal.Read(0).Events);
    }

    private static AnalysisCompleted Completed() => new(Analysis, AnalysisState.Completed, 80);

    private UserEventJournal Journal(Func<UserEventEnvelope, Task> publish) => new(
        User,
        new StoredInMemory<UserEventLogState>(),
        new ScriptedStream<UserEventEnvelope>(publish),
        _time,
        NullLogger.Instance);
}
