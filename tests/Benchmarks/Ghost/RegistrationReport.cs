namespace Ascension.Benchmarks.Ghost;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Figures">What was found.</param>
/// <param name="Times">What it cost.</param>
internal sealed record RegistrationReport(
    DateTimeOffset At, IReadOnlyList<RegistrationFigures> Figures, IReadOnlyList<RegistrationTime> Times);
