namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a training goal and of the programme towards it.</summary>
/// <param name="Value">UUID.</param>
[GenerateSerializer, Immutable, Alias("ascension.goal-id")]
public readonly record struct GoalId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
