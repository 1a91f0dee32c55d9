namespace Ascension.Storage.Progress;

/// <summary>A climber's progress.</summary>
/// <param name="Climbs">Completed analyses in the period.</param>
/// <param name="Series">
/// By kind, then name, then unit. A figure that has no value in the period but a personal best is there without
/// buckets.
/// </param>
public sealed record ProgressReport(int Climbs, IReadOnlyList<FigureSeries> Series);
