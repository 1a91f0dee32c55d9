using Ascension.Grains.Abstractions.Vision;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace Ascension.Grains.Placement;

/// <summary>
/// Keeps silos whose own metadata say that they do vision work. The built-in metadata filters compare with the
/// caller's metadata, which is not what is asked here.
/// </summary>
internal sealed class VisionSiloFilter(ISiloMetadataCache metadata) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(
        PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos) =>
        silos.Where(DoesVision);

    private bool DoesVision(SiloAddress silo) =>
        metadata.GetSiloMetadata(silo).Metadata.TryGetValue(VisionPools.MetadataKey, out var pool)
        && pool is VisionPools.Cpu or VisionPools.Gpu;
}
