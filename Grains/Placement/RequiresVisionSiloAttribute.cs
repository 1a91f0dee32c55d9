using Orleans.Placement;

namespace Ascension.Grains.Placement;

/// <summary>Lets a grain be activated only on silos that do vision work.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresVisionSiloAttribute() : PlacementFilterAttribute(new RequiresVisionSilo());
