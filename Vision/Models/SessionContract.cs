using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>Compares a graph with what the manifest promises of it.</summary>
internal static class SessionContract
{
    /// <summary>The model with the shapes that manifest and graph leave no doubt about filled in.</summary>
    /// <exception cref="ModelException">The graph has other inputs, outputs or shapes.</exception>
    public static ModelDescription Resolve(InferenceSession session, ModelDescription model)
    {
        if (session.InputMetadata.Count != 1)
        {
            throw new ModelException(
                $"Model '{model.Name}' must have one input, but the graph has {Names(session.InputMetadata)}.");
        }

        return model with
        {
            Input = Resolve(session.InputMetadata, model.Input, "input", model.Name),
            Outputs =
            [
                .. model.Outputs.Select(output => Resolve(session.OutputMetadata, output, "output", model.Name)),
            ],
        };
    }

    /// <summary>A shape as messages show it.</summary>
    public static string Text(IEnumerable<int> shape) =>
        $"[{string.Join(", ", shape.Select(side => side < 0 ? "any" : $"{side}"))}]";

    private static TensorContract Resolve(
        IReadOnlyDictionary<string, NodeMetadata> graph,
        TensorContract contract,
        string kind,
        string model)
    {
        string promise = $"Model '{model}' does not keep its contract: {kind} '{contract.Name}' must be "
            + $"float32 {Text(contract.Shape)}, but ";
        if (!graph.TryGetValue(contract.Name, out NodeMetadata? node))
        {
            throw new ModelException($"{promise}the graph has {Names(graph)}.");
        }

        return node.ElementType == typeof(float) && Fits(node.Dimensions, contract.Shape)
            ? contract with { Shape = [.. contract.Shape.Zip(node.Dimensions, Math.Max)] }
            : throw new ModelException($"{promise}it is {Type(node)} {Text(node.Dimensions)}.");
    }

    private static bool Fits(int[] actual, int[] promised) =>
        actual.Length == promised.Length
        && actual.Zip(promised).All(pair => pair.First < 0 || pair.Second < 0 || pair.First == pair.Second);

    private static string Type(NodeMetadata node) =>
        node.ElementType == typeof(float) ? "float32" : $"{node.ElementDataType}".ToLowerInvariant();

    private static string Names(IReadOnlyDictionary<string, NodeMetadata> graph) =>
        graph.Count == 0 ? "none" : string.Join(", ", graph.Keys.Select(name => $"'{name}'"));
}
