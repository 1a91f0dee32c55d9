namespace Ascension.Benchmarks.FanOut;

/// <summary>How much is measured.</summary>
/// <param name="Connections">Connections to each hub.</param>
/// <param name="Round">How long a source is pressed, and how long it is paced.</param>
/// <param name="Rounds">Rounds; in each all sources take turns.</param>
internal sealed record FanOutPlan(int Connections, TimeSpan Round, int Rounds);
