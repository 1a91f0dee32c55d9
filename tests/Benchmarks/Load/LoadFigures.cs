namespace Ascension.Benchmarks.Load;

/// <summary>Throughput and latency of a scenario.</summary>
internal sealed record LoadFigures(
    string Scenario, int Requests, double RequestsPerSecond, double P50Ms, double P95Ms, double P99Ms);
