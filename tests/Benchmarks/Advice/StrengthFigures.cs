namespace Ascension.Benchmarks.Advice;

/// <summary>How many of the faults planted in one strength, 0 just a fault to 1 a grave one, were told.</summary>
internal sealed record StrengthFigures(double Strength, double Recall);
