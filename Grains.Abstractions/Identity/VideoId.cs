namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a video.</summary>
/// <param name="Value">UUID v7.</param>
[GenerateSerializer, Immutable, Alias("ascension.video-id")]
public readonly record struct VideoId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
