namespace Ascension.Skeletons.Holds;

/// <summary>The holds of a wall as the camera of a climb saw them.</summary>
/// <param name="Holds">All holds that may be used, with unique ids.</param>
/// <param name="WallAngleDegrees">
/// Lean of the wall from the vertical: above 0 overhanging, below 0 a slab; null when unknown.
/// </param>
public sealed record HoldMap(IReadOnlyList<Hold> Holds, double? WallAngleDegrees)
{
    /// <summary>Nothing is known of the wall.</summary>
    public static HoldMap Unknown { get; } = new([], null);
}
