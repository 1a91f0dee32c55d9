namespace Ascension.Vision;

/// <summary>What runs the neural networks.</summary>
public enum ExecutionProvider
{
    /// <summary>The best that loads, in the order TensorRT, CUDA, CPU; the log says which one it is.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>NVIDIA CUDA; needs a build with <c>-p:OnnxRuntime=Gpu</c>.</summary>
    Cuda,

    /// <summary>NVIDIA TensorRT; needs a build with <c>-p:OnnxRuntime=Gpu</c>.</summary>
    TensorRt,
}
