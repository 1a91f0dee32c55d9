namespace Ascension.Grains.Abstractions.Training;

/// <summary>Pain in or after a session.</summary>
/// <param name="Area">The part, <c>finger</c>; null: not told.</param>
/// <param name="Level">0 (none) to 10 (the worst imaginable).</param>
[GenerateSerializer, Immutable, Alias("ascension.felt-pain")]
public sealed record FeltPain([property: Id(0)] string? Area, [property: Id(1)] int Level);
