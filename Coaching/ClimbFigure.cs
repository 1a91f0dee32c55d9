namespace Ascension.Coaching;

/// <summary>A number of a metrics document, comparable between climbs.</summary>
/// <param name="Name">Name of the score or metric.</param>
/// <param name="IsScore">A score of 0 to 100 points; else a metric.</param>
/// <param name="Value">A finite number.</param>
/// <param name="Unit">As in the document, but lengths are always in <c>body_heights</c>.</param>
public sealed record ClimbFigure(string Name, bool IsScore, double Value, string Unit);
