namespace Ascension.Skeletons.Movement;

/// <summary>One metric's share in a score.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Value">Its value, in the metric's own unit.</param>
/// <param name="Points">What it scored, 0 to 100.</param>
/// <param name="Weight">Its share in the score, 0 to 1; the parts of a score add up to 1.</param>
public sealed record ScorePart(string Metric, double Value, double Points, double Weight);
