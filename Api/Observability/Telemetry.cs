using Ascension.Grains.Abstractions.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ascension.Api.Observability;

/// <summary>Traces and metrics over OTLP, when an endpoint is configured; the same in every process.</summary>
public static class Telemetry
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string OrleansSource = "Microsoft.Orleans.Application";
    private const string OrleansMeter = "Microsoft.Orleans";
    private const string Npgsql = "Npgsql";

    /// <summary>Adds the collection of spans and figures.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="process">What this process is: <c>ascension-silo</c>, <c>ascension-api</c>.</param>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, string process)
    {
        services.AddMetrics();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(process))
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation()
                .AddSource(TelemetryNames.Source, OrleansSource, Npgsql))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(TelemetryNames.Meter, OrleansMeter, Npgsql));
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OtlpEndpoint)))
        {
            telemetry.WithTracing(tracing => tracing.AddOtlpExporter());
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
        }

        return services;
    }
}
