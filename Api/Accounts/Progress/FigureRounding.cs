namespace Ascension.Api.Accounts.Progress;

/// <summary>Rounds figures for the answer.</summary>
internal static class FigureRounding
{
    private const int Decimals = 6;

    // Databases add up in different orders: what differs beyond this is not information.
    private const int Significant = 10;

    /// <summary>
    /// Six decimals. Rounding in two steps puts halves on the same side whichever database computed them; adding zero
    /// turns a rounded -0 into 0.
    /// </summary>
    public static double Round(double value) => RoundTo(Decimals, RoundTo(Significant, value)) + 0.0;

    /// <inheritdoc cref="Round(double)"/>
    public static double? Round(double? value) => value is { } known ? Round(known) : null;

    private static double RoundTo(int decimals, double value) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
