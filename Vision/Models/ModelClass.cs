namespace Ascension.Vision.Models;

/// <summary>One class of a detector.</summary>
/// <param name="Name">What the model calls it.</param>
/// <param name="Type">What it is to us, for example <c>jug</c>; null for what is not looked for.</param>
public sealed record ModelClass(string Name, string? Type = null);
