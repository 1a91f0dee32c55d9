namespace Ascension.Benchmarks.Ghost;

/// <summary>One figure of the suite.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record GhostFigure(string What, double Value, string Unit);
