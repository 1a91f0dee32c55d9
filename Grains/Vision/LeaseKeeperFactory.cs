using Ascension.Grains.Abstractions.Vision;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ascension.Grains.Vision;

/// <summary>Makes keepers for leases.</summary>
internal sealed class LeaseKeeperFactory(
    IGrainFactory grains, IOptions<VisionQueueOptions> options, TimeProvider time, ILogger<LeaseKeeper> logger)
{
    public LeaseKeeper Keep(VisionLease lease, CancellationToken cancellationToken) =>
        new(lease, grains, options.Value, time, logger, cancellationToken);
}
