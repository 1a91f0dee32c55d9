using Ascension.Benchmarks.Load;

namespace Ascension.Benchmarks.Api;

/// <summary>What the suite leaves behind as JSON.</summary>
/// <param name="At">When.</param>
/// <param name="Cores">Cores that client and server shared.</param>
/// <param name="SecondsPerScenario">How long each scenario was pressed at each number of connections.</param>
/// <param name="Alone">One request after the other: the latency a climber meets.</param>
/// <param name="Connections">Requests under way at the same time in <paramref name="Pressed"/>.</param>
/// <param name="Pressed">As many as the connections allow: throughput, and latency with a queue before it.</param>
internal sealed record ApiReport(
    DateTimeOffset At,
    int Cores,
    double SecondsPerScenario,
    IReadOnlyList<LoadFigures> Alone,
    int Connections,
    IReadOnlyList<LoadFigures> Pressed);
