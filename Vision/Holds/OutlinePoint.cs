namespace Ascension.Vision.Holds;

/// <summary>A corner of an outline.</summary>
/// <param name="X">0 to 1, in widths of the picture.</param>
/// <param name="Y">0 to 1, in heights of the picture.</param>
public readonly record struct OutlinePoint(double X, double Y);
