using Ascension.Streams.RabbitMq;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Streams;

public sealed class DeliveryLedgerTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DeliveryLedger _ledger = new(100);

    [Fact]
    public void A_new_batch_is_delivered_and_settled_by_its_tag()
    {
        var epoch = _ledger.BeginEpoch();

        var (verdict, sequence) = _ledger.Admit(epoch, 7, "m");

        Assert.Equal(DeliveryVerdict.Deliver, verdict);
        Assert.Equal(7UL, _ledger.Settle(sequence, DeliveryVerdict.Acknowledge, Start));
        Assert.Equal(0, _ledger.Count);
    }

    [Fact]
    public void A_batch_is_settled_once()
    {
        var (_, sequence) = _ledger.Admit(_ledger.BeginEpoch(), 7, "m");
        _ledger.Settle(sequence, DeliveryVerdict.Reject, Start);

        Assert.Null(_ledger.Settle(sequence, DeliveryVerdict.Acknowledge, Start));
    }

    [Fact]
    public void A_batch_still_in_hand_is_not_delivered_twice_and_takes_its_new_tag()
    {
        var (_, sequence) = _ledger.Admit(_ledger.BeginEpoch(), 7, "m");

        var again = _ledger.Admit(_ledger.BeginEpoch(), 1, "m");

        Assert.Equal((DeliveryVerdict.InHand, sequence), again);
        Assert.Equal(1UL, _ledger.Settle(sequence, DeliveryVerdict.Acknowledge, Start));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_settled_without_a_channel_is_told_when_it_comes_back(bool delivered)
    {
        var fate = delivered ? DeliveryVerdict.Acknowledge : DeliveryVerdict.Reject;
        var (_, sequence) = _ledger.Admit(_ledger.BeginEpoch(), 7, "m");
        var epoch = _ledger.BeginEpoch();

        Assert.Null(_ledger.Settle(sequence, fate, Start));
        Assert.Equal((fate, sequence), _ledger.Admit(epoch, 1, "m"));
        Assert.Equal(0, _ledger.Count);
    }

    [Fact]
    public void A_batch_of_a_channel_that_is_no_more_is_ignored()
    {
        var old = _ledger.BeginEpoch();
        _ledger.BeginEpoch();

        Assert.Equal(DeliveryVerdict.Stale, _ledger.Admit(old, 7, "m").Verdict);
        Assert.Equal(0, _ledger.Count);
    }

    [Fact]
    public void A_batch_ages_from_when_the_agent_has_got_it_and_not_while_the_agent_stands_still()
    {
        var epoch = _ledger.BeginEpoch();
        var (_, first) = _ledger.Admit(epoch, 1, "a");
        var (_, second) = _ledger.Admit(epoch, 2, "b");
        _ledger.HandOver(first, Start);

        Assert.Equal([first], _ledger.InHandSince(Start));
        _ledger.Excuse(TimeSpan.FromMinutes(1));
        Assert.Empty(_ledger.InHandSince(Start));
        _ledger.HandOver(second, Start.AddSeconds(30));
        Assert.Equal([second], _ledger.InHandSince(Start.AddSeconds(30)));
        Assert.Equal([first, second], _ledger.InHandSince(Start.AddMinutes(1)));
    }

    [Fact]
    public void What_was_settled_and_never_came_back_is_forgotten_in_the_end()
    {
        var (_, sequence) = _ledger.Admit(_ledger.BeginEpoch(), 7, "m");
        _ledger.BeginEpoch();
        _ledger.Settle(sequence, DeliveryVerdict.Acknowledge, Start);

        _ledger.ForgetSettled(Start);
        Assert.Equal(1, _ledger.Count);
        _ledger.ForgetSettled(Start.AddTicks(1));
        Assert.Equal(0, _ledger.Count);
    }

    /// <summary>A broker and an agent that do what they like, in any order, and lose connections.</summary>
    [Fact]
    public void Whatever_happens_a_tag_is_used_once_on_its_own_channel_and_nothing_is_lost_or_delivered_twice() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            moves => moves.Aggregate(new BrokerModel(), (model, move) => model.Step(move)).Finish())
            .QuickCheckThrowOnFailure();
}
