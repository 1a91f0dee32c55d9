using System.Diagnostics.Metrics;
using Prometheus;

namespace Ascension.Api.Observability;

/// <summary>How instruments become the series that Prometheus scrapes.</summary>
internal static class ScrapedMetrics
{
    // A series that vanishes after some quiet would look like a process that started anew; longer is not allowed.
    private static readonly TimeSpan QuietTime = TimeSpan.FromDays(1);

    private static readonly double[] Seconds =
        [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

    private static int _configured;

    /// <summary>Sets it up, once in a process.</summary>
    public static void Configure()
    {
        if (Interlocked.Exchange(ref _configured, 1) == 0)
        {
            Metrics.ConfigureMeterAdapter(options =>
            {
                options.MetricsExpireAfter = QuietTime;
                options.ResolveHistogramBuckets = BucketsOf;
            });
            // Listening begins with the first collection; what was counted before it would be lost.
            _ = Metrics.DefaultRegistry.CollectAndExportAsTextAsync(Stream.Null);
        }
    }

    /// <summary>The bounds the instrument itself advises.</summary>
    private static double[] BucketsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds],
        Histogram<int> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds],
        _ => Seconds,
    };
}
