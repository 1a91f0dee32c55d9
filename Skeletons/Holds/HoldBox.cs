namespace Ascension.Skeletons.Holds;

/// <summary>An upright box in wall coordinates, in widths and heights of the frame.</summary>
/// <param name="X">Left side.</param>
/// <param name="Y">Top side; y grows downwards.</param>
/// <param name="Width">Width, above 0.</param>
/// <param name="Height">Height, above 0.</param>
public readonly record struct HoldBox(double X, double Y, double Width, double Height);
