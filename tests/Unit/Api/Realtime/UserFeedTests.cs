using System.Diagnostics.Metrics;
using Ascension.Api.Observability;
using Ascension.Api.Realtime;
using Ascension.Api.Realtime.Feeds;
using Ascension.Grains.Abstractions.Events;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Ascension.Unit.Api.Realtime;

public sealed class UserFeedTests : IAsyncDisposable
{
    private const string Phone = "phone";
    private const string Tablet = "tablet";

    private readonly FakeTimeProvider _time =
        new(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SerialMailbox _mailbox = new(NullLogger.Instance);
    private readonly RecordingHub _hub = new();
    private readonly ApiMetrics _metrics;
    private readonly EventLog _log;
    private readonly UserFeed _feed;

    public UserFeedTests()
    {
        _metrics = new(_services.GetRequiredService<IMeterFactory>());
        _log = new(_time);
        _feed = CreateFeed(_log);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _mailbox.DisposeAsync();
        _metrics.Dispose();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task What_was_missed_comes_first_and_then_live_events_each_once()
    {
        _log.Append();
        _log.Append();
        await _feed.AttachAsync(Phone, Stop);
        _feed.Offer(_log.Append());
        await _feed.ResumeAsync(Phone, 1, Stop);
        await OfferAsync(_log.Append());

        Assert.Equal([2, 3, 4], _hub.Ids(Phone));
    }

    [Fact]
    public async Task The_stream_alone_is_enough_while_nothing_is_missing()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        var reads = _log.Reads;
        await OfferAsync(_log.Progress(), _log.Append(), _log.Progress());

        Assert.Equal([1, 2, 3], _hub.Ids(Phone));
        Assert.Equal(reads, _log.Reads);
    }

    [Fact]
    public async Task An_event_the_stream_lost_is_told_before_the_next_one()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        _log.Append();
        await OfferAsync(_log.Append());

        Assert.Equal([1, 2], _hub.Ids(Phone));
    }

    [Fact]
    public async Task Skipped_ids_and_lost_progress_hold_nothing_up()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        _log.Progress();
        await OfferAsync(_log.Progress());
        await OfferAsync(_log.Append(skip: 256));

        Assert.Equal([2, 259], _hub.Ids(Phone));
    }

    [Fact]
    public async Task A_repeated_or_late_event_is_told_once()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        var (first, second) = (_log.Append(), _log.Append());
        await OfferAsync(second, first, second);

        Assert.Equal([1, 2], _hub.Ids(Phone));
    }

    [Fact]
    public async Task Without_resume_a_connection_begins_with_what_happened_since_it_connected()
    {
        _log.Append();
        await _feed.AttachAsync(Phone, Stop);
        await OfferAsync(_log.Append());
        Assert.Empty(_hub.Ids(Phone));

        _time.Advance(TimeSpan.FromSeconds(1));
        await DrainAsync();
        await OfferAsync(_log.Append());

        Assert.Equal([2, 3], _hub.Ids(Phone));
    }

    [Fact]
    public async Task A_late_resume_adds_only_what_lies_before()
    {
        _log.Append();
        _log.Append();
        await _feed.AttachAsync(Phone, Stop);
        _time.Advance(TimeSpan.FromSeconds(1));
        await DrainAsync();
        await OfferAsync(_log.Append());
        await _feed.ResumeAsync(Phone, 1, Stop);
        await _feed.ResumeAsync(Phone, 1, Stop);

        Assert.Equal([3, 2], _hub.Ids(Phone));
    }

    [Fact]
    public async Task A_second_connection_repeats_nothing_to_the_first()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        await OfferAsync(_log.Append());
        await _feed.AttachAsync(Tablet, Stop);
        await _feed.ResumeAsync(Tablet, 0, Stop);
        await OfferAsync(_log.Append());

        Assert.Equal([1, 2], _hub.Ids(Phone));
        Assert.Equal([1, 2], _hub.Ids(Tablet));
    }

    [Fact]
    public async Task Who_missed_more_than_is_kept_is_told_to_read_anew()
    {
        EventLog log = new(_time, kept: 2);
        var feed = CreateFeed(log);
        for (var i = 0; i < 5; i++)
        {
            log.Append();
        }

        await feed.AttachAsync(Phone, Stop);
        await feed.ResumeAsync(Phone, 1, Stop);

        Assert.Equal(HubMethods.ResyncRequired, _hub.Received(Phone)[0].Method);
        Assert.Equal([4, 5], _hub.Ids(Phone));
    }

    [Fact]
    public async Task A_claimed_id_from_the_future_hides_no_event()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 1_000, Stop);
        await OfferAsync(_log.Append());

        Assert.Equal([1], _hub.Ids(Phone));
    }

    [Fact]
    public async Task While_the_log_cannot_be_read_nothing_is_told_out_of_order_and_nothing_is_lost()
    {
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        _log.Append();
        _log.Failure = new TimeoutException();
        await OfferAsync(_log.Append());
        Assert.Empty(_hub.Ids(Phone));

        _log.Failure = null;
        _feed.Check(null);
        await DrainAsync();

        Assert.Equal([1, 2], _hub.Ids(Phone));
    }

    [Fact]
    public async Task A_resume_that_fails_can_be_repeated()
    {
        _log.Append();
        await _feed.AttachAsync(Phone, Stop);
        _log.Failure = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => _feed.ResumeAsync(Phone, 0, Stop));

        _log.Failure = null;
        await _feed.ResumeAsync(Phone, 0, Stop);

        Assert.Equal([1], _hub.Ids(Phone));
    }

    [Fact]
    public async Task Only_what_the_stream_should_have_brought_long_ago_puts_it_under_suspicion()
    {
        var suspicions = 0;
        await _feed.AttachAsync(Phone, Stop);
        await _feed.ResumeAsync(Phone, 0, Stop);
        _log.Append();
        await CheckAsync();
        Assert.Equal(0, suspicions);

        _log.Append();
        _time.Advance(TimeSpan.FromSeconds(3));
        await CheckAsync();
        await CheckAsync();

        Assert.Equal(1, suspicions);

        async Task CheckAsync()
        {
            _feed.Check(() => suspicions++);
            await DrainAsync();
        }
    }

    /// <summary>Whatever the stream loses or delays, every connection hears every kept event once, in order.</summary>
    [Fact]
    public void No_fate_of_the_stream_loses_or_doubles_an_event() =>
        Prop.ForAll<byte[]>(fates => RunFateAsync(fates).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private async Task<bool> RunFateAsync(byte[] fates)
    {
        EventLog log = new(_time);
        RecordingHub hub = new();
        await using SerialMailbox mailbox = new(NullLogger.Instance);
        UserFeed feed = new(log.ReadAsync, new(hub, "group", _metrics, _time), mailbox, _metrics, _time);
        List<long> kept = [];
        Queue<UserEventEnvelope> late = new();
        await feed.AttachAsync(Phone, Stop);
        await feed.ResumeAsync(Phone, 0, Stop);
        foreach (var fate in fates)
        {
            await MeetAsync(fate);
        }

        await feed.AttachAsync("last", Stop);
        await feed.ResumeAsync("last", 0, Stop);
        return Kept(Phone).SequenceEqual(kept) && Kept("last").SequenceEqual(kept) && IsRising(hub.Ids(Phone));

        IEnumerable<long> Kept(string connection) => hub.Ids(connection).Where(kept.Contains);

        async Task MeetAsync(byte fate)
        {
            switch (fate % 6)
            {
                case 0:
                    feed.Offer(log.Progress());
                    break;
                case 1:
                    late.Enqueue(Append(0));
                    break;
                case 2:
                    Append(fate % 4);
                    break;
                case 3 when late.Count > 0:
                    feed.Offer(late.Dequeue());
                    break;
                case 4:
                    await feed.AttachAsync(Tablet, Stop);
                    await feed.ResumeAsync(Tablet, 0, Stop);
                    await feed.DetachAsync(Tablet);
                    break;
                default:
                    feed.Offer(Append(0));
                    break;
            }
        }

        UserEventEnvelope Append(int skip)
        {
            var envelope = log.Append(skip);
            kept.Add(envelope.EventId);
            return envelope;
        }
    }

    private static bool IsRising(IReadOnlyList<long> ids) => ids.Zip(ids.Skip(1)).All(pair => pair.First < pair.Second);

    private UserFeed CreateFeed(EventLog log) =>
        new(log.ReadAsync, new(_hub, $"group-{log.GetHashCode()}", _metrics, _time), _mailbox, _metrics, _time);

    private async Task OfferAsync(params UserEventEnvelope[] envelopes)
    {
        foreach (var envelope in envelopes)
        {
            _feed.Offer(envelope);
        }

        await DrainAsync();
    }

    private Task DrainAsync() => _mailbox.RunAsync(() => Task.CompletedTask, Stop);
}
