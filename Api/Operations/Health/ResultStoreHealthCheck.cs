using Ascension.Storage.Results;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Can results be read and written?</summary>
internal sealed class ResultStoreHealthCheck(IResultStore results) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await results.CheckAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
