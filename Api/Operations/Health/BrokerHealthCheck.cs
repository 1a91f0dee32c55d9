using Ascension.Streams.RabbitMq;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Do events travel? When not, climbers hear of them a few seconds later, from the log.</summary>
internal sealed class BrokerHealthCheck(RabbitMqStreamHealth broker) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        broker.State.IsConnected
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus));
}
