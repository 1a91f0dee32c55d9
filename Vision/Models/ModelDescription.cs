namespace Ascension.Vision.Models;

/// <summary>A model as the manifest names it.</summary>
public sealed record ModelDescription
{
    /// <summary>Name, unique in the manifest.</summary>
    public required string Name { get; init; }

    /// <summary>Semantic version of the weights.</summary>
    public required string Version { get; init; }

    /// <summary>What the model does, for example <c>pose</c>.</summary>
    public required string Task { get; init; }

    /// <summary>
    /// The contract by which the numbers are read, for example <c>blazepose</c>; null for the project's own of the
    /// task.
    /// </summary>
    public string? Adapter { get; init; }

    /// <summary>File name beside the manifest.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What goes in.</summary>
    public required TensorContract Input { get; init; }

    /// <summary>What comes out.</summary>
    public required IReadOnlyList<TensorContract> Outputs { get; init; }

    /// <summary>
    /// What confidences are multiplied with, greater than 0, before they are cut at 1: fits a model that is more or
    /// less sure of itself than the shipped one, for which the thresholds were chosen. 1 when left out.
    /// </summary>
    public float? ConfidenceGain { get; init; }

    /// <summary>
    /// What each class of a detector is, in the order of its outputs; null where the adapter knows its own.
    /// </summary>
    public IReadOnlyList<ModelClass>? Classes { get; init; }

    /// <summary>
    /// Limits by which its numbers are judged, by name; chosen with the weights they belong to. Null when left out.
    /// </summary>
    public IReadOnlyDictionary<string, double>? Thresholds { get; init; }

    /// <summary>Terms of use.</summary>
    public required string Licence { get; init; }

    /// <summary>What the model was trained on.</summary>
    public required string TrainingData { get; init; }

    /// <summary>Measured quality by name of the measure.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    internal string AdapterName => Adapter ?? $"ascension-{Task}";

    /// <summary>An output by its role.</summary>
    /// <exception cref="ModelException">The manifest does not name it.</exception>
    public TensorContract Output(string role) =>
        Outputs.FirstOrDefault(output => (output.Role ?? output.Name) == role)
        ?? throw new ModelException(
            $"The manifest names no output '{role}' of model '{Name}', which adapter '{AdapterName}' needs: give the "
            + $"tensor that holds it the \"role\": \"{role}\".");

    /// <summary>A limit by its name.</summary>
    /// <exception cref="ModelException">The manifest does not name it.</exception>
    public float Threshold(string name) => Thresholds?.TryGetValue(name, out double limit) == true
        ? (float)limit
        : throw new ModelException($"The manifest names no threshold '{name}' of model '{Name}'.");
}
