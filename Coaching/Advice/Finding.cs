namespace Ascension.Coaching.Advice;

/// <summary>A fault that was found.</summary>
/// <param name="Severity">How much it costs, 0 to 1.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
/// <param name="Intervals">Where it is seen, in order of time; at least one.</param>
/// <param name="Values">Figures for the text, by the name of their placeholder.</param>
internal sealed record Finding(
    double Severity,
    double Confidence,
    IReadOnlyList<AdviceInterval> Intervals,
    IReadOnlyDictionary<string, double> Values);
