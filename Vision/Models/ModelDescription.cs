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

    /// <summary>File name beside the manifest.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What goes in.</summary>
    public required TensorContract Input { get; init; }

    /// <summary>What comes out.</summary>
    public required IReadOnlyList<TensorContract> Outputs { get; init; }

    /// <summary>Limits by which its numbers are judged, by name; chosen with the weights they belong to.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>Terms of use.</summary>
    public required string Licence { get; init; }

    /// <summary>What the model was trained on.</summary>
    public required string TrainingData { get; init; }

    /// <summary>Measured quality by name of the measure.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>An output by its name.</summary>
    /// <exception cref="ModelException">The manifest does not name it.</exception>
    public TensorContract Output(string name) =>
        Outputs.FirstOrDefault(output => output.Name == name)
        ?? throw new ModelException($"The manifest names no output '{name}' of model '{Name}'.");

    /// <summary>A limit by its name.</summary>
    /// <exception cref="ModelException">The manifest does not name it.</exception>
    public float Threshold(string name) => Thresholds.TryGetValue(name, out double limit)
        ? (float)limit
        : throw new ModelException($"The manifest names no threshold '{name}' of model '{Name}'.");
}
