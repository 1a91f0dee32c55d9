namespace Ascension.Vision.Models;

/// <summary>Compares the tensors of a model with what its adapter reads.</summary>
internal static class AdapterContract
{
    /// <summary>A side that may have any fixed length.</summary>
    public const int AnySide = -1;

    /// <summary>Requires a shape; the first dimension is the number of crops, of which the adapters take one.</summary>
    /// <param name="model">Model with the shapes of its graph.</param>
    /// <param name="tensor">Tensor of the model.</param>
    /// <param name="expected">Lengths, <see cref="AnySide"/> where the model decides.</param>
    /// <exception cref="ModelException">The shape is another one.</exception>
    public static void Require(ModelDescription model, TensorContract tensor, params int[] expected)
    {
        if (!Fits(tensor.Shape, expected))
        {
            throw new ModelException(
                $"Model '{model.Name}' does not fit adapter '{model.AdapterName}': '{tensor.Name}' must be "
                + $"{SessionContract.Text(expected)}, but it is {SessionContract.Text(tensor.Shape)}.");
        }
    }

    private static bool Fits(int[] actual, int[] expected) =>
        actual.Length == expected.Length
        && actual.Index().All(side =>
            side.Item == expected[side.Index]
                ? side.Item > 0
                : side.Index == 0 ? side.Item < 0 : side.Item > 0 && expected[side.Index] == AnySide);
}
