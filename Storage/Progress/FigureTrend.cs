namespace Ascension.Storage.Progress;

/// <summary>The least-squares line through the values of a period.</summary>
/// <param name="Count">How many values; at least 3.</param>
/// <param name="SlopePerWeek">Change in a week, in the figure's unit.</param>
/// <param name="StandardError">
/// Of the slope: √((S_yy − S_xy²/S_xx) / ((n − 2) S_xx)), the usual one of simple regression.
/// </param>
public sealed record FigureTrend(int Count, double SlopePerWeek, double StandardError);
