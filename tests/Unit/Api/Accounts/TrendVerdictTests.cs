using Ascension.Api.Accounts.Progress;

namespace Ascension.Unit.Api.Accounts;

public sealed class TrendVerdictTests
{
    [Theory]
    [InlineData(1, 0.1, BetterDirection.Higher, TrendDirection.Improving)]
    [InlineData(-1, 0.1, BetterDirection.Higher, TrendDirection.Declining)]
    [InlineData(1, 0.1, BetterDirection.Lower, TrendDirection.Declining)]
    [InlineData(-1, 0.1, BetterDirection.Lower, TrendDirection.Improving)]
    [InlineData(1, 0.5, BetterDirection.Higher, TrendDirection.Steady)]
    [InlineData(-1, 0.5, BetterDirection.Lower, TrendDirection.Steady)]
    [InlineData(1, 0.4999, BetterDirection.Higher, TrendDirection.Improving)]
    [InlineData(0, 0, BetterDirection.Higher, TrendDirection.Steady)]
    public void A_slope_counts_beyond_two_standard_errors(
        double slope, double error, BetterDirection better, TrendDirection verdict) =>
        Assert.Equal(verdict, TrendVerdict.Of(slope, error, better));

    [Fact]
    public void Where_neither_is_better_there_is_no_verdict() => Assert.Null(TrendVerdict.Of(5, 0, null));
}
