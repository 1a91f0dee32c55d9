using Ascension.Storage.Objects;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Can media be read and written?</summary>
internal sealed class ObjectStoreHealthCheck(IObjectStore objects) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await objects.CheckAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
