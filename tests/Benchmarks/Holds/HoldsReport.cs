namespace Ascension.Benchmarks.Holds;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Cores">Cores of the machine.</param>
/// <param name="Model">Name and version of the model.</param>
/// <param name="Photos">Time by size of photo.</param>
/// <param name="Accuracy">Against the rendered wall.</param>
internal sealed record HoldsReport(
    DateTimeOffset At,
    int Cores,
    string Model,
    IReadOnlyList<PhotoFigures> Photos,
    IReadOnlyList<AccuracyFigures> Accuracy);
