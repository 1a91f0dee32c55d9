namespace Ascension.Grains.Abstractions.Routes;

/// <summary>Colour of a hold.</summary>
/// <param name="Name">A word, <c>yellow</c>.</param>
/// <param name="Hex">As measured in the photo, <c>#d9b310</c>; null when nobody measured it.</param>
[GenerateSerializer, Immutable, Alias("ascension.hold-tint")]
public sealed record HoldTint([property: Id(0)] string Name, [property: Id(1)] string? Hex);
