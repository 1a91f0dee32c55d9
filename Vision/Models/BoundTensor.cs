using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>A tensor for one crop over an array that both sides use.</summary>
internal sealed class BoundTensor : IDisposable
{
    public BoundTensor(TensorContract contract)
    {
        Name = contract.Name;
        long[] shape = [.. contract.Shape.Select(side => side < 0 ? 1L : side)];
        Numbers = new float[shape.Aggregate(1L, (product, side) => product * side)];
        Value = OrtValue.CreateTensorValueFromMemory(Numbers, shape);
    }

    /// <summary>Name in the graph.</summary>
    public string Name { get; }

    /// <summary>The numbers, pinned while this lives.</summary>
    public float[] Numbers { get; }

    /// <summary>The runtime's view of them.</summary>
    public OrtValue Value { get; }

    /// <inheritdoc/>
    public void Dispose() => Value.Dispose();
}
