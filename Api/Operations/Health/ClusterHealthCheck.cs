using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Vision;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Does the cluster answer a grain call?</summary>
internal sealed class ClusterHealthCheck(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await grains.VisionQueue(VisionPools.Cpu).GetSnapshotAsync().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
