using System.Net;
using Ascension.Api.Observability;
using Microsoft.Extensions.Options;
using Orleans.Dashboard;
using Prometheus;

namespace Ascension.Api.Operations;

/// <summary>What operators look at: the Orleans dashboard and Prometheus metrics. Climbers see neither.</summary>
public static class OperationsEndpoints
{
    /// <summary>Makes the process listen on the operators' address too, when there is one.</summary>
    public static void UseOperationsListener(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OperationsOptions>().BindConfiguration(OperationsOptions.Section);
        var options = builder.Configuration.GetSection(OperationsOptions.Section).Get<OperationsOptions>();
        if (options?.Address is { } address)
        {
            var urls = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
            builder.WebHost.UseUrls(
                [.. (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries), address.ToString()]);
        }
    }

    /// <summary>Maps the dashboard, for operators who have signed in.</summary>
    public static void MapDashboard(this IEndpointRouteBuilder routes) =>
        routes.MapOrleansDashboard("/dashboard").RequireAuthorization(ApiPolicies.Operator);

    /// <summary>Maps the metrics in Prometheus' text format.</summary>
    public static void MapScrapes(this WebApplication app)
    {
        ScrapedMetrics.Configure();
        var port = app.Services.GetRequiredService<IOptions<OperationsOptions>>().Value.Address?.Port;
        app.MapMetrics("/metrics").AddEndpointFilter((context, next) => MayScrape(context.HttpContext, port)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.NotFound()));
    }

    /// <summary>
    /// Scrapes come in at the operators' listener or from this very machine; what a proxy forwards comes from outside.
    /// </summary>
    private static bool MayScrape(HttpContext context, int? operationsPort)
    {
        var connection = context.Connection;
        var local = connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var forwarded = context.Request.Headers.ContainsKey("X-Forwarded-For");
        return connection.LocalPort == operationsPort || (local && !forwarded);
    }
}
