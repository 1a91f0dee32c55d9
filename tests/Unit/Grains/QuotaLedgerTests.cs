using Ascension.Grains.Accounts;

namespace Ascension.Unit.Grains;

public sealed class QuotaLedgerTests
{
    private static readonly DateTimeOffset November = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Climb = new("0190a000-0000-7000-8000-000000000001");

    [Fact]
    public void Reserving_twice_takes_one_unit()
    {
        var ledger = new QuotaLedger().AsOf(November).Reserve(Climb).Reserve(Climb);

        Assert.Equal(1, ledger.Used);
    }

    [Fact]
    public void A_committed_unit_is_not_given_back_by_a_late_release()
    {
        var ledger = new QuotaLedger().AsOf(November).Reserve(Climb).Commit(Climb).Release(Climb);

        Assert.Equal(1, ledger.Used);
        Assert.Contains(Climb, ledger.Spent);
    }

    [Fact]
    public void A_released_unit_is_not_spent_by_a_late_commit()
    {
        var ledger = new QuotaLedger().AsOf(November).Reserve(Climb).Release(Climb).Commit(Climb);

        Assert.Equal(0, ledger.Used);
    }

    [Fact]
    public void A_new_month_forgets_what_was_spent_and_keeps_what_is_under_way()
    {
        var running = new Guid("0190a000-0000-7000-8000-000000000002");
        var ledger = new QuotaLedger().AsOf(November).Reserve(Climb).Commit(Climb).Reserve(running);

        var december = ledger.AsOf(November.AddDays(10));

        Assert.Empty(december.Spent);
        Assert.Equal([running], december.Reserved);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), december.ResetsAt);
    }
}
