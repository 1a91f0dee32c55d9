using Microsoft.ML.OnnxRuntime;

namespace Ascension.Benchmarks.Pipeline.Bare;

/// <summary>The one picture that a network takes, as its graph declares it.</summary>
internal sealed class NetworkInput
{
    public NetworkInput(InferenceSession session)
    {
        (Name, NodeMetadata node) = session.InputMetadata.Single();
        Shape = [.. node.Dimensions.Select(length => Math.Max(1L, length))];
        IsInterleaved = Shape[^1] == 3;
        (Height, Width) = IsInterleaved ? ((int)Shape[1], (int)Shape[2]) : ((int)Shape[2], (int)Shape[3]);
    }

    /// <summary>Name in the graph.</summary>
    public string Name { get; }

    /// <summary>Lengths, one picture.</summary>
    public long[] Shape { get; }

    /// <summary>The colours of a pixel lie side by side.</summary>
    public bool IsInterleaved { get; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Numbers of one picture.</summary>
    public int Count => 3 * Width * Height;
}
