using System.Net;
using Ascension.Api;
using Orleans.Dashboard;
using Prometheus;

namespace Ascension.Silo.Observability;

/// <summary>What operators look at: the Orleans dashboard and Prometheus metrics. Climbers see neither.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this WebApplication app)
    {
        app.MapOrleansDashboard("/dashboard").RequireAuthorization(ApiPolicies.Operator);
        app.MapMetrics("/metrics").AddEndpointFilter(LocalScrapersOnlyAsync);
    }

    /// <summary>Scrapes come from this very machine; what a proxy forwards comes from outside.</summary>
    private static ValueTask<object?> LocalScrapersOnlyAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        var local = request.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var forwarded = request.Request.Headers.ContainsKey("X-Forwarded-For");
        return local && !forwarded ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());
    }
}
