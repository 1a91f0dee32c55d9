namespace Ascension.Vision.Holds;

/// <summary>What was found on a wall.</summary>
/// <param name="Holds">The holds, surest first; at most 300.</param>
/// <param name="Routes">Holds by colour, most holds first.</param>
/// <param name="Confidence">Mean confidence of the holds, 0 to 1; 0 when there are none.</param>
/// <param name="ReviewAdvised">The climber should look it over: little was found, or not surely.</param>
public sealed record WallFindings(
    IReadOnlyList<FoundHold> Holds, IReadOnlyList<ColourRoute> Routes, double Confidence, bool ReviewAdvised);
