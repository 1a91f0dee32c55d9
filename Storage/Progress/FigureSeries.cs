namespace Ascension.Storage.Progress;

/// <summary>A figure over time.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Buckets">Oldest first; a bucket without a value is left out.</param>
/// <param name="Trend">
/// The line through the period's values; null below three values or when all are of one time.
/// </param>
/// <param name="Best">The best value of all time; null when neither higher nor lower is better.</param>
public sealed record FigureSeries(
    FigureKey Key, IReadOnlyList<FigureBucket> Buckets, FigureTrend? Trend, PersonalBest? Best);
