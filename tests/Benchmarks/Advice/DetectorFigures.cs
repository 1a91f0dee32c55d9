namespace Ascension.Benchmarks.Advice;

/// <summary>How well one fault was told, with the counts behind it.</summary>
internal sealed record DetectorFigures(string Id, double Precision, double Recall, int Right, int Wrong, int Missed);
