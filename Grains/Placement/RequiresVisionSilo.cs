using Orleans.Placement;

namespace Ascension.Grains.Placement;

/// <summary>Marks a grain class as needing a silo with vision abilities.</summary>
internal sealed class RequiresVisionSilo() : PlacementFilterStrategy(order: 0);
