namespace Ascension.Grains.Abstractions.Routes;

/// <summary>A place in a picture as it is displayed; the origin is its upper left corner.</summary>
/// <param name="X">0 to 1, in widths of the picture.</param>
/// <param name="Y">0 to 1, in heights of the picture; grows downwards.</param>
[GenerateSerializer, Immutable, Alias("ascension.image-point")]
public sealed record ImagePoint([property: Id(0)] double X, [property: Id(1)] double Y);
