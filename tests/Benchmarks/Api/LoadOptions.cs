namespace Ascension.Benchmarks.Api;

/// <summary>How hard and how long to press.</summary>
/// <param name="Connections">Requests under way at the same time, each on a connection of its own.</param>
/// <param name="Round">How long each scenario is pressed in one round.</param>
/// <param name="Rounds">
/// Rounds; in each all scenarios take turns, so that a slow minute of the machine hits all of them.
/// </param>
internal sealed record LoadOptions(int Connections, TimeSpan Round, int Rounds);
