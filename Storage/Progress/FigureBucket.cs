namespace Ascension.Storage.Progress;

/// <summary>The values of a figure in a week or month.</summary>
/// <param name="Start">Its first day, UTC.</param>
/// <param name="Count">How many values; at least 1.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Median">The middle value, or the mean of the two in the middle.</param>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Best">The largest or the smallest; null when neither is better.</param>
public sealed record FigureBucket(
    DateOnly Start, int Count, double Mean, double Median, double Min, double Max, double? Best);
