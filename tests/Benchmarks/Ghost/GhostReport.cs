namespace Ascension.Benchmarks.Ghost;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Figures">All figures.</param>
internal sealed record GhostReport(DateTimeOffset At, IReadOnlyList<GhostFigure> Figures);
