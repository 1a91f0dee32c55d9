namespace Ascension.Benchmarks.FanOut;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Cores">Cores that server and connections shared.</param>
/// <param name="Connections">Connections to each hub.</param>
/// <param name="Figures">By source.</param>
internal sealed record FanOutReport(
    DateTimeOffset At, int Cores, int Connections, IReadOnlyList<FanOutFigures> Figures);
