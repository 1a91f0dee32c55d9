namespace Ascension.Vision.Models;

/// <summary>A model whose file is the one the manifest names.</summary>
/// <param name="Description">Its entry in the manifest.</param>
/// <param name="Content">The ONNX graph.</param>
public sealed record VerifiedModel(ModelDescription Description, byte[] Content);
