namespace Ascension.Api.Accounts.Progress;

/// <summary>Says in a word where a figure is going.</summary>
internal static class TrendVerdict
{
    /// <summary>
    /// A slope within so many standard errors is taken for chance: with many values a line through mere noise leaves
    /// that band one time in twenty.
    /// </summary>
    private const double StandardErrorsOfChance = 2;

    /// <summary>The verdict on a slope; null when neither direction is better.</summary>
    public static TrendDirection? Of(double slopePerWeek, double standardError, BetterDirection? better)
    {
        if (better is null)
        {
            return null;
        }

        if (Math.Abs(slopePerWeek) <= StandardErrorsOfChance * standardError)
        {
            return TrendDirection.Steady;
        }

        return slopePerWeek > 0 == (better == BetterDirection.Higher)
            ? TrendDirection.Improving
            : TrendDirection.Declining;
    }
}
