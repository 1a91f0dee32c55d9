using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ascension.Api.Operations.Health;

/// <summary>Liveness and readiness.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Adds a check for every dependency.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ClusterHealthCheck>("cluster", tags: [Ready], timeout: Timeout)
            .AddCheck<ResultStoreHealthCheck>("result_store", tags: [Ready], timeout: Timeout)
            .AddCheck<ObjectStoreHealthCheck>("object_store", tags: [Ready], timeout: Timeout);
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
