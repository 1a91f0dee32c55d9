namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of one search for holds in the photo of a route.</summary>
/// <param name="Value">UUID v7.</param>
[GenerateSerializer, Immutable, Alias("ascension.detection-id")]
public readonly record struct DetectionId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
