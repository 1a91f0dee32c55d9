namespace Ascension.Api.Accounts.Progress;

/// <summary>Rounds figures for the answer.</summary>
internal static class FigureRounding
{
    private const int Decimals = 6;

    // Databases add up in different orders: what differs beyond this is not information.
    private const int Significant = 10;

    /// <summary>Six decimals. Rounding in two steps puts halves on the same side whichever database computed them.</summary>
    public static double Round(double value) => Math.Round(
        Math.Round(value, Significant, MidpointRounding.AwayFromZero), Decimals, MidpointRounding.AwayFromZero) + 0.0;

    /// <inheritdoc cref="Round(double)"/>
    public static double? Round(double? value) => value is { } known ? Round(known) : null;
}
