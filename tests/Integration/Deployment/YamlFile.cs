using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Ascension.Integration.Deployment;

/// <summary>
/// YAML as JSON nodes, every scalar a string: anchors are followed, merge keys (<c>&lt;&lt;</c>) merged, tags ignored.
/// A key that is there twice is an error, as it is to the tools that read these files.
/// </summary>
internal static class YamlFile
{
    /// <summary>The documents of a file in <c>deploy/</c>.</summary>
    public static IReadOnlyList<JsonNode> Read(string path)
    {
        using StringReader reader = new(DeployFolder.Read(path));
        YamlStream stream = [];
        stream.Load(reader);
        return [.. stream.Documents.Select(document => Convert(document.RootNode)).OfType<JsonNode>()];
    }

    /// <summary>Members of an object; none when there is no object.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(this JsonNode? node) => node as JsonObject ?? [];

    /// <summary>Items of a list; none when there is no list.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node) => (node as JsonArray ?? []).OfType<JsonNode>();

    /// <summary>All objects in a node, itself included.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => member.Value.Objects()).Prepend(found),
        JsonArray list => list.SelectMany(item => item.Objects()),
        _ => [],
    };

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlScalarNode { Value: var text } scalar => IsNull(scalar) ? null : JsonValue.Create(text),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlMappingNode map => ConvertMap(map),
        _ => throw new InvalidDataException($"{node.NodeType} at {node.Start}"),
    };

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private static JsonObject ConvertMap(YamlMappingNode map)
    {
        JsonObject result = [];
        foreach (var (key, value) in map.Children)
        {
            if (((YamlScalarNode)key).Value is var name && name != "<<")
            {
                result.Add(name!, Convert(value));
            }
        }

        foreach (var (name, value) in Merged(map))
        {
            if (!result.ContainsKey(name))
            {
                result.Add(name, value?.DeepClone());
            }
        }

        return result;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Merged(YamlMappingNode map) =>
        !map.Children.TryGetValue(new YamlScalarNode("<<"), out var merged)
            ? []
            : (merged is YamlSequenceNode list ? list.Children : [merged])
                .SelectMany(part => (JsonObject)Convert(part)!);
}
