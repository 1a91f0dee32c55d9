namespace Ascension.Grains.Analysis;

/// <summary>Settings of the analysis run, section <c>Ascension:Analysis</c>.</summary>
public sealed class AnalysisRunOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Ascension:Analysis";

    /// <summary>Waits before further tries of a stage after transient faults; then it is given up.</summary>
    public IList<TimeSpan> RetryDelays { get; } = [];

    /// <summary>The waits used when none are configured.</summary>
    public static IReadOnlyList<TimeSpan> DefaultRetryDelays { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
    ];

    /// <summary>Leases a job may use up without an end: more, and it may be what kills its silos.</summary>
    public int MostLeases { get; set; } = 6;

    /// <summary>How often the reminder looks whether an analysis still runs; at least a minute.</summary>
    public TimeSpan WatchdogPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Continue unfinished analyses as soon as a silo starts or is lost, not only when their watchdog is due.
    /// </summary>
    public bool ResumeOnStart { get; set; } = true;

    internal IReadOnlyList<TimeSpan> EffectiveRetryDelays =>
        RetryDelays.Count > 0 ? [.. RetryDelays] : DefaultRetryDelays;
}
