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

    /// <summary>Name of the planted fault as the detectors have it; null for a climb without.</summary>
    internal string? PlantedFault =>
        FaultCatalog.All.FirstOrDefault(kind => kind.Fault == Fault)?.Plant(Strength).Id;

    /// <summary>What to say of the climb where it was not understood.</summary>
    internal string Name => $"{Fault}/{Strength:0.0}/t{Techniques}/s{Seed}";
}
