using Ascension.Grains.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ascension.Silo.Observability;

/// <summary>Traces and metrics over OTLP, when an endpoint is configured.</summary>
internal static class ObservabilityExtensions
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddObservability(this IServiceCollection services)
    {
        services.AddMetrics();
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation()
                .AddSource(GrainTracing.SourceName, "Microsoft.Orleans.Application"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(AscensionMetrics.MeterName, "Microsoft.Orleans"));
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OtlpEndpoint)))
        {
            telemetry.WithTracing(tracing => tracing.AddOtlpExporter());
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
        }

        return services;
    }
}
