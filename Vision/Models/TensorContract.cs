namespace Ascension.Vision.Models;

/// <summary>One input or output of a model.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Shape">Dimensions; -1 where any size is allowed.</param>
/// <param name="Description">What the numbers mean.</param>
public sealed record TensorContract(string Name, int[] Shape, string Description);
