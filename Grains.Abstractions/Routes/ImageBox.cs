namespace Ascension.Grains.Abstractions.Routes;

/// <summary>An upright box in a picture as it is displayed.</summary>
/// <param name="X">Left side, 0 to 1, in widths of the picture.</param>
/// <param name="Y">Top side, 0 to 1, in heights of the picture.</param>
/// <param name="Width">Above 0, in widths of the picture.</param>
/// <param name="Height">Above 0, in heights of the picture.</param>
[GenerateSerializer, Immutable, Alias("ascension.image-box")]
public sealed record ImageBox(
    [property: Id(0)] double X,
    [property: Id(1)] double Y,
    [property: Id(2)] double Width,
    [property: Id(3)] double Height);
