namespace Ascension.Benchmarks.Load;

/// <summary>Throughput, latency and cost of a scenario.</summary>
/// <param name="Scenario">What it is called.</param>
/// <param name="Requests">How often it was met.</param>
/// <param name="RequestsPerSecond">How often a second.</param>
/// <param name="P50Ms">Median latency.</param>
/// <param name="P95Ms">95th percentile of the latency.</param>
/// <param name="P99Ms">99th percentile of the latency.</param>
/// <param name="ProcessorUs">
/// Processor microseconds of this process for each, both ends of the call and everything in the background included.
/// </param>
internal sealed record LoadFigures(
    string Scenario,
    int Requests,
    double RequestsPerSecond,
    double P50Ms,
    double P95Ms,
    double P99Ms,
    double ProcessorUs);
