using Ascension.Api.Clustering;
using Ascension.Api.Operations;
using Ascension.Api.Operations.Health;
using Ascension.Storage.Cluster;
using Ascension.Storage.Objects.S3;

namespace Ascension.Silo.Hosting;

/// <summary>A silo of the cluster profile: it serves grains, and health and metrics to operators' machines.</summary>
internal static class ClusterHost
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        ClusterSafety.Demand(builder.Configuration);
        builder.UseOperationsListener();
        builder.Services.AddPostgreSqlStorage(builder.Configuration).AddS3Storage(builder.Configuration);
        builder.Services.AddHealth().AddBrokerHealth();
        builder.UseOrleans(silo => silo
            .UseClusterMember(builder.Configuration)
            .AddClusterFoundation(builder.Configuration));

        var app = builder.Build();
        app.Services.LoadVisionModels();
        app.MapHealth();
        app.MapScrapes();
        return app;
    }
}
