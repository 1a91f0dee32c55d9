namespace Ascension.Climbs.Faults;

/// <summary>How to plant a fault.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Plant">Makes it in a strength from 0, just a fault, to 1, a grave one.</param>
/// <param name="Moves">Moves that the climb needs for it; null for any.</param>
internal sealed record FaultKind(Fault Fault, Func<double, PlantedFault> Plant, int? Moves = null);
