namespace Ascension.Integration.Deployment;

/// <summary>Series that a process of the embedded profile does not have, each with who has it.</summary>
internal static class MetricNames
{
    /// <summary>Beginnings of the names that exporters and Prometheus itself give.</summary>
    public static IReadOnlyList<string> Exporters { get; } =
    [
        "up", // Prometheus
        "node_", // node_exporter
        "container_", // cAdvisor
        "pg_", // postgres_exporter
        "rabbitmq_", // the broker's own plugin
        "minio_", // the object store
        "kube_", // kube-state-metrics
        "kubelet_", // Kubernetes
        "DCGM_", // NVIDIA's DCGM exporter
    ];

    /// <summary>Beginnings of the names that processes of the cluster profile alone have.</summary>
    public static IReadOnlyList<string> Cluster { get; } =
    [
        "npgsql_",
        "ascension_streams_",
        "ascension_ascension_silos_lost",
        "microsoft_orleans_orleans_client_",
    ];

    /// <summary>Labels that Prometheus adds to whatever it scrapes.</summary>
    public static IReadOnlySet<string> AddedLabels { get; } =
        new HashSet<string> { "job", "instance", "pod", "namespace", "le" };

    public static bool IsElsewhere(string metric) => IsOfExporters(metric) || IsOfClusters(metric);

    public static bool IsOfClusters(string metric) => Cluster.Any(beginning => Begins(metric, beginning));

    private static bool IsOfExporters(string metric) => Exporters.Any(beginning => Begins(metric, beginning));

    private static bool Begins(string metric, string beginning) =>
        beginning.EndsWith('_') ? metric.StartsWith(beginning, StringComparison.Ordinal) : metric == beginning;
}
