using Microsoft.ML.OnnxRuntime;

namespace Ascension.Benchmarks.Pipeline.Bare;

/// <summary>The network on one picture over and over: nothing but <c>session.Run</c>.</summary>
internal sealed class BareNetwork(InferenceSession session)
{
    private readonly NetworkInput _input = new(session);

    public void Run(int frames)
    {
        float[] numbers = new float[_input.Count];
        Array.Fill(numbers, 127);
        using OrtValue image = OrtValue.CreateTensorValueFromMemory(numbers, _input.Shape);
        using RunOptions run = new();
        string[] outputs = [.. session.OutputMetadata.Keys];
        for (int frame = 0; frame < frames; frame++)
        {
            using IDisposableReadOnlyCollection<OrtValue> results =
                session.Run(run, [_input.Name], [image], outputs);
        }
    }
}
