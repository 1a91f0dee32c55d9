namespace Ascension.Grains.Abstractions.Identity;

/// <summary>
/// Identity of a ghost: what one body does on one route as it is selected, or the ghost of an analysis.
/// </summary>
/// <param name="Value">UUID v8, a hash of both; the analysis's own for its ghost.</param>
[GenerateSerializer, Immutable, Alias("ascension.ghost-id")]
public readonly record struct GhostId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
