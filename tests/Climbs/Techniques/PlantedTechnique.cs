using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>A technique used, well, in one cycle of a climb.</summary>
/// <param name="at">The cycle.</param>
internal abstract class PlantedTechnique(int at) : Variation
{
    public abstract string Id { get; }

    public override bool Applies(int cycle, int cycles) => cycle == at && cycle < cycles;
}
