using System.Text.Json.Nodes;

namespace Ascension.Integration.Deployment;

/// <summary>Everything Prometheus is asked for: recording rules, alerts, panels.</summary>
internal static class Watched
{
    /// <summary>Expressions with the place they are at.</summary>
    public static IReadOnlyList<(string Place, string Expression)> Expressions { get; } =
        [.. Rules.Select(rule => (RuleName(rule), (string)rule["expr"]!)), .. Panels()];

    /// <summary>Rules of both files.</summary>
    public static IEnumerable<JsonNode> Rules => YamlFile.Read("observability/recording.yml")
        .Concat(YamlFile.Read("observability/alerts.yml"))
        .SelectMany(file => file["groups"].Items())
        .SelectMany(group => group["rules"].Items());

    public static IEnumerable<JsonNode> Alerts => Rules.Where(rule => rule["alert"] is not null);

    /// <summary>Names that recording rules give.</summary>
    public static IReadOnlySet<string> Recorded { get; } =
        Rules.Select(rule => (string?)rule["record"]).OfType<string>().ToHashSet();

    public static IReadOnlyList<(string File, JsonNode Board)> Dashboards =>
    [
        .. DeployFolder.Files("observability/dashboards", ".json")
            .Select(path => (path, JsonNode.Parse(DeployFolder.Read(path))!)),
    ];

    private static string RuleName(JsonNode rule) => (string?)rule["record"] ?? (string)rule["alert"]!;

    private static IEnumerable<(string Place, string Expression)> Panels() =>
        from dashboard in Dashboards
        from panel in dashboard.Board["panels"].Items()
        where (string?)panel["datasource"]!["uid"] == "prometheus"
        from target in panel["targets"].Items()
        select ($"{dashboard.File}, {panel["title"]}", (string)target["expr"]!);
}
