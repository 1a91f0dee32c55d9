using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>Compares a graph with what the manifest promises of it.</summary>
internal static class SessionContract
{
    /// <exception cref="ModelException">The graph has other inputs, outputs or shapes.</exception>
    public static void Verify(InferenceSession session, ModelDescription model)
    {
        Verify(session.InputMetadata, model.Input, model.Name);
        foreach (TensorContract output in model.Outputs)
        {
            Verify(session.OutputMetadata, output, model.Name);
        }
    }

    private static void Verify(
        IReadOnlyDictionary<string, NodeMetadata> graph,
        TensorContract contract,
        string model)
    {
        if (!graph.TryGetValue(contract.Name, out NodeMetadata? node)
            || node.ElementType != typeof(float)
            || !Fits(node.Dimensions, contract.Shape))
        {
            throw new ModelException(
                $"Model '{model}' does not keep its contract: '{contract.Name}' must be float32 "
                + $"[{string.Join(", ", contract.Shape)}].");
        }
    }

    private static bool Fits(int[] actual, int[] promised) =>
        actual.Length == promised.Length
        && actual.Zip(promised).All(pair => pair.First < 0 || pair.Second < 0 || pair.First == pair.Second);
}
