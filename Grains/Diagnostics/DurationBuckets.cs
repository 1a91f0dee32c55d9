using System.Diagnostics.Metrics;

namespace Ascension.Grains.Diagnostics;

/// <summary>Bounds of histograms of work that takes from milliseconds to minutes.</summary>
internal static class DurationBuckets
{
    /// <summary>Bounds in seconds; the alert's 60 s and the target's 10 and 30 s are bounds themselves.</summary>
    public static InstrumentAdvice<double> Work { get; } = new()
    {
        HistogramBucketBoundaries =
            [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 45, 60, 90, 120, 300, 600, 1800],
    };
}
