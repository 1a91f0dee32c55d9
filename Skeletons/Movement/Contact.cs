namespace Ascension.Skeletons.Movement;

/// <summary>A hand or foot resting on the wall.</summary>
/// <param name="Limb">Which limb.</param>
/// <param name="StartMs">First instant in milliseconds.</param>
/// <param name="EndMs">Last instant in milliseconds.</param>
/// <param name="X">Mean position in wall coordinates, in widths of the frame.</param>
/// <param name="Y">Mean position in wall coordinates, in heights of the frame.</param>
/// <param name="HoldId">The hold, when the wall's holds are known.</param>
public sealed record Contact(Limb Limb, int StartMs, int EndMs, double X, double Y, string? HoldId);
