using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>A fault planted into some cycles of a climb.</summary>
/// <param name="strength">0 just a fault, 1 a grave one.</param>
internal abstract class PlantedFault(double strength) : Variation
{
    public abstract string Id { get; }

    /// <summary>0 just a fault, 1 a grave one.</summary>
    protected double Strength { get; } = strength;

    /// <summary>By default one cycle beyond the middle.</summary>
    public override bool Applies(int cycle, int cycles) => cycle == cycles / 2 + 1;

    /// <summary>A value that grows with the strength.</summary>
    protected double Scaled(double mild, double grave) => mild + (grave - mild) * Strength;
}
