using System.Text.Json.Nodes;

namespace Ascension.Integration.Deployment;

/// <summary>What is in a folder of manifests.</summary>
internal static class KubernetesObjects
{
    /// <summary>All objects of a kustomization's own files.</summary>
    /// <param name="folder">Folder in <c>deploy/kubernetes/</c>.</param>
    public static IReadOnlyList<JsonNode> In(string folder) =>
    [
        .. DeployFolder.Files($"kubernetes/{folder}", ".yaml")
            .Where(path => !path.EndsWith("/kustomization.yaml", StringComparison.Ordinal))
            .SelectMany(YamlFile.Read),
    ];

    public static string Kind(this JsonNode item) => (string)item["kind"]!;

    public static string Name(this JsonNode item) => (string)item["metadata"]!["name"]!;

    /// <summary>Objects of a kind.</summary>
    public static IEnumerable<JsonNode> Of(this IEnumerable<JsonNode> objects, string kind) =>
        objects.Where(item => item.Kind() == kind);

    /// <summary>The pod of a Deployment, Job or CronJob, with its labels.</summary>
    public static JsonNode? Pod(this JsonNode item) => item.Kind() switch
    {
        "Deployment" or "Job" => item["spec"]?["template"],
        "CronJob" => item["spec"]?["jobTemplate"]?["spec"]?["template"],
        _ => null,
    };

    /// <summary>All containers of a pod.</summary>
    public static IEnumerable<JsonNode> Containers(this JsonNode pod) =>
        pod["spec"]!["initContainers"].Items().Concat(pod["spec"]!["containers"].Items());

    /// <summary>Does a selector choose these labels?</summary>
    public static bool Selects(this JsonNode? selector, JsonNode labels) =>
        selector.LabelPairs().All(pair => (string?)labels[pair.Key] == (string?)pair.Value)
        && (selector?["matchExpressions"]).Items().All(rule =>
            (string?)rule["operator"] == "In"
            && rule["values"].Items().Any(value => (string?)value == (string?)labels[(string)rule["key"]!]));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> LabelPairs(this JsonNode? selector) =>
        selector is JsonObject map && (map.ContainsKey("matchLabels") || map.ContainsKey("matchExpressions"))
            ? map["matchLabels"].Members()
            : selector.Members();
}
