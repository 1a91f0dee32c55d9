namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a climber.</summary>
/// <param name="Value">UUID v7.</param>
[GenerateSerializer, Immutable, Alias("ascension.user-id")]
public readonly record struct UserId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
