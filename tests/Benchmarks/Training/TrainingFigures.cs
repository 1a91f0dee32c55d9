namespace Ascension.Benchmarks.Training;

/// <summary>What one kind of work costs.</summary>
/// <param name="What">The work.</param>
/// <param name="Weeks">Weeks of the programme; none where they differ.</param>
/// <param name="P50Ms">Median time, milliseconds.</param>
/// <param name="P95Ms">95th percentile, milliseconds.</param>
/// <param name="Kibibytes">Allocated each time.</param>
internal sealed record TrainingFigures(string What, int? Weeks, double P50Ms, double P95Ms, double Kibibytes);
