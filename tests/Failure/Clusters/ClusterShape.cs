namespace Ascension.Failure.Clusters;

/// <summary>How many processes of each kind a cluster has.</summary>
internal sealed record ClusterShape(int Apis = 2, int Silos = 3, int VisionSilos = 2)
{
    /// <summary>Seconds by which the clocks of the silos differ, by index; none: all agree.</summary>
    public IReadOnlyList<int> ClockSkew { get; init; } = [];

    /// <summary>The servers are reached through proxies that take their time.</summary>
    public bool SlowServers { get; init; }

    /// <summary>Where the processes export their traces; null: nowhere.</summary>
    public Uri? Collector { get; init; }

    /// <summary>What all processes get on top of the addresses of the servers.</summary>
    public IReadOnlyDictionary<string, string> Tracing => Collector is null
        ? new Dictionary<string, string>()
        : new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };

    /// <summary>The environment that moves the clock of a silo.</summary>
    public IReadOnlyDictionary<string, string> Skew(int index) =>
        index < ClockSkew.Count && ClockSkew[index] != 0
            ? new Dictionary<string, string>
            {
                ["LD_PRELOAD"] = SkewedClock.Library,
                ["CLOCK_SKEW_SECONDS"] = $"{ClockSkew[index]}",
            }
            : new Dictionary<string, string>();
}
