namespace Ascension.Benchmarks.Cluster.Queue;

/// <summary>What one queue grain carries.</summary>
/// <param name="Waiting">Jobs that wait all the while.</param>
/// <param name="JobsPerSecond">Jobs that were enqueued, leased and completed a second.</param>
/// <param name="JobP99Ms">99th percentile of the three calls together.</param>
/// <param name="JobProcessorUs">Processor microseconds of the three calls together.</param>
/// <param name="RenewalsPerSecond">Renewals of places a second, when nothing else is done.</param>
/// <param name="RenewalProcessorUs">Processor microseconds of a renewal.</param>
internal sealed record QueueFigures(
    int Waiting,
    double JobsPerSecond,
    double JobP99Ms,
    double JobProcessorUs,
    double RenewalsPerSecond,
    double RenewalProcessorUs);
