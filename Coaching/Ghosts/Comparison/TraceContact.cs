using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>A limb on a hold of the route.</summary>
/// <param name="Limb">Which.</param>
/// <param name="HoldId">What it is on; null for the bare wall and the floor.</param>
/// <param name="StartMs">First instant.</param>
/// <param name="EndMs">Last instant.</param>
/// <param name="Place">Where on these.</param>
public sealed record TraceContact(Limb Limb, string? HoldId, int StartMs, int EndMs, WallPoint? Place = null);
