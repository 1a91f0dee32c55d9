using Microsoft.Extensions.Logging.Console;

namespace Ascension.Api.Observability;

/// <summary>Logs as JSON on standard output, one object a line, with trace ids.</summary>
public static class StructuredLogs
{
    /// <summary>Replaces every other way of logging.</summary>
    public static ILoggingBuilder AddStructuredLogs(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Configure(options => options.ActivityTrackingOptions =
            ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        logging.AddJsonConsole(options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        // A full pipe must not stop the service.
        logging.Services.Configure<ConsoleLoggerOptions>(
            options => options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        return logging;
    }
}
