using Ascension.Grains.Accounts;

namespace Ascension.Unit.Grains;

public sealed class SessionLedgerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset InAMonth = Now.AddDays(30);

    [Fact]
    public void A_token_is_exchanged_once()
    {
        var ledger = new SessionLedger().Open("a", InAMonth, Now);

        var (next, granted) = ledger.Rotate("a", "b", InAMonth, Now);

        Assert.True(granted);
        Assert.Equal("b", Assert.Single(next.Families).CurrentHash);
    }

    [Fact]
    public void A_reused_token_revokes_its_family_and_no_other()
    {
        var ledger = new SessionLedger().Open("other", InAMonth, Now).Open("a", InAMonth, Now);
        var rotated = ledger.Rotate("a", "b", InAMonth, Now).Next;

        var (afterReuse, granted) = rotated.Rotate("a", "c", InAMonth, Now);

        Assert.False(granted);
        Assert.Equal("other", Assert.Single(afterReuse.Families).CurrentHash);
        Assert.False(afterReuse.Rotate("b", "d", InAMonth, Now).Granted);
    }

    [Fact]
    public void An_expired_token_is_refused()
    {
        var ledger = new SessionLedger().Open("a", Now.AddMinutes(1), Now);

        Assert.False(ledger.Rotate("a", "b", InAMonth, Now.AddMinutes(1)).Granted);
    }

    [Fact]
    public void An_unknown_token_changes_nothing()
    {
        var ledger = new SessionLedger().Open("a", InAMonth, Now);

        var (next, granted) = ledger.Rotate("x", "y", InAMonth, Now);

        Assert.False(granted);
        Assert.Equal("a", Assert.Single(next.Families).CurrentHash);
    }

    [Fact]
    public void The_oldest_session_goes_when_there_are_too_many()
    {
        var ledger = Enumerable.Range(0, 25).Aggregate(
            new SessionLedger(), (all, i) => all.Open($"token{i}", InAMonth, Now));

        Assert.Equal(20, ledger.Families.Count);
        Assert.False(ledger.Rotate("token4", "x", InAMonth, Now).Granted);
        Assert.True(ledger.Rotate("token5", "x", InAMonth, Now).Granted);
    }

    [Fact]
    public void Logging_out_with_an_exchanged_token_ends_its_session_too()
    {
        var ledger = new SessionLedger().Open("a", InAMonth, Now).Rotate("a", "b", InAMonth, Now).Next;

        Assert.Empty(ledger.Close("a").Families);
    }
}
