namespace Ascension.Benchmarks.Api;

/// <summary>What the suite leaves behind as JSON.</summary>
internal sealed record ApiReport(
    DateTimeOffset At, int Cores, int Connections, double SecondsPerScenario, IReadOnlyList<LoadFigures> Scenarios);
