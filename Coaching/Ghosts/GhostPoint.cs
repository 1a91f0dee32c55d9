namespace Ascension.Coaching.Ghosts;

/// <summary>A point of the wall's space in metres.</summary>
/// <param name="X">Along the wall to the right.</param>
/// <param name="Y">Along the wall upwards.</param>
/// <param name="Z">Away from the wall.</param>
public readonly record struct GhostPoint(double X, double Y, double Z);
