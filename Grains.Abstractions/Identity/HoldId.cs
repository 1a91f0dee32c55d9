namespace Ascension.Grains.Abstractions.Identity;

/// <summary>Identity of a hold. It names its route: who has the one needs no table to find the other.</summary>
/// <param name="Value">The route's id, with the hold's number in the last 16 bits.</param>
[GenerateSerializer, Immutable, Alias("ascension.hold-id")]
public readonly record struct HoldId([property: Id(0)] Guid Value)
{
    /// <summary>Highest number of a hold on its route.</summary>
    public const int MaxNumber = ushort.MaxValue;

    /// <summary>The route it is on.</summary>
    public RouteId Route => RouteId.Of(Value);

    /// <summary>Its number on the route, from 1; 0 is the id of a route and of no hold.</summary>
    public int Number => RouteId.NumberIn(Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
