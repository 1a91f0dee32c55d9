using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Liveness and readiness.</summary>
/// <remarks>
/// A store that is down makes a process degraded, not unready: all processes share it, and taking all of them out at
/// once would turn a clear answer with <c>Retry-After</c> into none.
/// </remarks>
public static class HealthEndpoints
{
    private const string Ready = "ready";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Adds a check for every dependency that both profiles have.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ClusterHealthCheck>("cluster", tags: [Ready], timeout: Timeout)
            .AddCheck<ResultStoreHealthCheck>("result_store", HealthStatus.Degraded, [Ready], Timeout)
            .AddCheck<ObjectStoreHealthCheck>("object_store", HealthStatus.Degraded, [Ready], Timeout);
        return services;
    }

    /// <summary>Adds a check for the broker of the cluster profile.</summary>
    public static IServiceCollection AddBrokerHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<BrokerHealthCheck>("broker", HealthStatus.Degraded, [Ready], Timeout);
        return services;
    }

    /// <summary>Maps both; they say which part is down, but not why: anybody may ask.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync })
            .AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new()
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteAsync,
        }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = Word(report.Status),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status)),
    });

    private static string Word(HealthStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
