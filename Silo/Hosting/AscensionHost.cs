using Ascension.Api.Clustering;
using Ascension.Api.Observability;

namespace Ascension.Silo.Hosting;

/// <summary>Builds a process with a silo in it, in the profile that is configured.</summary>
public static class AscensionHost
{
    /// <summary>Builds the process; what it stores to is made ready, or checked, before anything starts.</summary>
    /// <param name="args">Command line, as ASP.NET Core reads it.</param>
    /// <param name="configure">Last word on services and configuration, for tests and benchmarks.</param>
    /// <exception cref="InvalidOperationException">A setting or a store is not usable.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        configure?.Invoke(builder);

        var shutdown = builder.Configuration.GetSection(ShutdownOptions.Section).Get<ShutdownOptions>() ?? new();
        builder.Services.Configure<HostOptions>(
            host => host.ShutdownTimeout = TimeSpan.FromSeconds(shutdown.ShutdownSeconds));
        builder.Logging.AddStructuredLogs();
        builder.Services.AddTelemetry("ascension-silo");
        builder.Services.AddVision(builder.Configuration);
        return ProfileSetting.Read(builder.Configuration) is Profile.Cluster
            ? ClusterHost.Build(builder)
            : EmbeddedHost.Build(builder);
    }
}
