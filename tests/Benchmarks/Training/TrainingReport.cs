namespace Ascension.Benchmarks.Training;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Figures">By work and weeks.</param>
internal sealed record TrainingReport(DateTimeOffset At, IReadOnlyList<TrainingFigures> Figures);
