using Ascension.Api.Clustering;
using Ascension.Api.Observability;
using Ascension.Api.Operations;
using Ascension.Api.Operations.Health;
using Ascension.Api.Security.Keys;
using Ascension.Api.Security.Tokens;
using Ascension.Storage.Cluster;
using Ascension.Storage.Objects.S3;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Hosting;

/// <summary>Builds the API process of the cluster profile: endpoints, hub and page, over a cluster of silos.</summary>
public static class ApiHost
{
    /// <summary>Builds the process.</summary>
    /// <param name="args">Command line, as ASP.NET Core reads it.</param>
    /// <exception cref="InvalidOperationException">A setting is not usable or not safe.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        DemandClusterProfile(builder.Configuration);
        builder.UseOperationsListener();
        builder.Logging.AddStructuredLogs();
        builder.Services.AddTelemetry("ascension-api");
        builder.Services.AddPostgreSqlStorage(builder.Configuration).AddS3Storage(builder.Configuration);
        // A folder is one process's own, unless the configuration says that it is shared.
        builder.Services.Configure<TokenOptions>(tokens => tokens.KeyStore = SigningKeyStoreKind.Database);
        builder.Services.AddAscensionApi(builder.Configuration).AddBrokerHealth();
        builder.Services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        builder.UseOrleansClient(client => client.UseAscensionCluster(builder.Configuration));

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseAscensionApi();
        app.MapAscensionApi();
        app.MapDashboard();
        app.MapScrapes();
        return app;
    }

    private static void DemandClusterProfile(ConfigurationManager configuration)
    {
        if (ProfileSetting.Read(configuration) != Profile.Cluster)
        {
            throw new InvalidOperationException(
                "The API is a process of its own in the cluster profile only: set Ascension:Profile to 'cluster', "
                + "or start the silo, which serves the API in the embedded profile.");
        }

        ClusterSafety.Demand(configuration);
    }
}
