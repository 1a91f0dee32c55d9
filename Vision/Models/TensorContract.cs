namespace Ascension.Vision.Models;

/// <summary>One input or output of a model.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Shape">
/// Dimensions; -1 where the graph decides, or where any size is allowed (the number of crops).
/// </param>
/// <param name="Description">What the numbers mean.</param>
public sealed record TensorContract(string Name, int[] Shape, string? Description = null)
{
    /// <summary>What the tensor is to the model's adapter; null when its name in the graph says so.</summary>
    public string? Role { get; init; }
}
