using Ascension.Api;
using Ascension.Silo.Observability;
using Ascension.Storage.Embedded;
using Ascension.Storage.Objects.Folder;

namespace Ascension.Silo.Hosting;

/// <summary>Builds the process of the embedded profile: silo, API and web page in one.</summary>
public static class AscensionHost
{
    /// <summary>Builds the process; the data folder is made ready before anything starts.</summary>
    /// <param name="args">Command line, as ASP.NET Core reads it.</param>
    /// <param name="configure">Last word on services and configuration, for tests and benchmarks.</param>
    /// <exception cref="InvalidOperationException">A setting or the data folder is not usable.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        configure?.Invoke(builder);

        var options = builder.Configuration.GetSection(EmbeddedOptions.Section).Get<EmbeddedOptions>() ?? new();
        var data = EmbeddedDataFolder.Prepare(options.Data);
        builder.Logging.AddStructuredLogs();
        builder.Services.AddObservability();
        builder.Services.AddEmbeddedStorage(data);
        builder.Services.AddVision(builder.Configuration);
        builder.Services.AddAscensionApi(builder.Configuration);
        builder.Services.Configure<HostOptions>(
            host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.ShutdownSeconds));
        builder.UseOrleans(silo => silo
            .UseLoneMember(options)
            .AddEmbeddedFoundation(data, builder.Configuration));

        var app = builder.Build();
        app.Services.LoadVisionModels();
        app.UseAscensionApi();
        app.MapAscensionApi();
        app.MapFolderObjectStore();
        app.MapOperations();
        return app;
    }
}
