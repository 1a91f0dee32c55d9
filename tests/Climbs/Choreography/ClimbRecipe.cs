using Ascension.Climbs.Faults;

namespace Ascension.Climbs.Choreography;

/// <summary>What makes a generated climb: the same recipe gives the same climb.</summary>
public sealed record ClimbRecipe
{
    public required int Seed { get; init; }

    public Fault Fault { get; init; }

    /// <summary>0 just a fault, 1 a grave one.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Techniques used on the way, as far as the fault leaves room for them.</summary>
    public int Techniques { get; init; }

    /// <summary>Hand moves before the finish; null for any number the fault allows.</summary>
    public int? Moves { get; init; }
}
