using Ascension.Grains.Abstractions.Events;
using Ascension.Storage.PostgreSql;
using Ascension.Streams.RabbitMq;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Ascension.Api.Clustering;

/// <summary>An API process as a client of the cluster.</summary>
internal static class ClusterClient
{
    private static readonly TimeSpan ConnectAgainAfter = TimeSpan.FromSeconds(2);

    // A gateway that died is used no more within this; the default is a minute.
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(10);

    /// <summary>Finds silos in the database, and hears streams through the silos that read the broker.</summary>
    public static IClientBuilder UseAscensionCluster(this IClientBuilder client, IConfiguration configuration)
    {
        client.Services.AddCarriedExceptions();
        client.Configure<ClusterOptions>(ClusterIdentity.Read(configuration).ApplyTo);
        client.UseAdoNetClustering(options =>
        {
            options.Invariant = PostgreSqlOptions.AdoNetInvariant;
            options.ConnectionString = PostgreSqlOptions.Read(configuration).CompleteConnectionString();
        });
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = GatewayRefresh);
        client.UseConnectionRetryFilter(WaitForSilosAsync);
        client.AddRabbitMqStreams(UserEventStream.Provider, configuration);
        client.AddActivityPropagation();
        return client.AddDashboard(dashboard => dashboard.HideTrace = true);
    }

    /// <summary>API processes may start before the first silo.</summary>
    private static async Task<bool> WaitForSilosAsync(Exception exception, CancellationToken cancellationToken)
    {
        await Task.Delay(ConnectAgainAfter, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
