using System.Net;
using Ascension.Api.Clustering;
using Ascension.Grains;
using Ascension.Grains.Abstractions.Events;
using Ascension.Storage.PostgreSql;
using Ascension.Streams.RabbitMq;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Ascension.Silo.Hosting;

/// <summary>A silo among others: PostgreSQL for membership, state and reminders, RabbitMQ for streams.</summary>
internal static class ClusterSilo
{
    // A silo that starts looks for those that say they live. After the end of all it must not wait long for the dead;
    // three of these must exceed what clocks differ by.
    private static readonly TimeSpan SaysItLivesEvery = TimeSpan.FromSeconds(15);

    /// <summary>Where the silo lives and how it finds the others.</summary>
    public static ISiloBuilder UseClusterMember(this ISiloBuilder silo, IConfiguration configuration)
    {
        var endpoints = SiloEndpointOptions.Read(configuration);
        silo.Services.AddCarriedExceptions();
        silo.Configure<ClusterOptions>(ClusterIdentity.Read(configuration).ApplyTo);
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = PostgreSqlOptions.AdoNetInvariant;
            options.ConnectionString = ConnectionString(configuration);
        });
        silo.Configure<ClusterMembershipOptions>(
            options => options.IAmAliveTablePublishTimeout = SaysItLivesEvery);
        if (endpoints.Address() is { } address)
        {
            silo.ConfigureEndpoints(
                address,
                endpoints.SiloPort,
                endpoints.GatewayPort,
                listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
        }
        else
        {
            silo.ConfigureEndpoints(endpoints.SiloPort, endpoints.GatewayPort, listenOnAnyHostAddress: true);
        }

        return silo.AddDashboard(dashboard => dashboard.HideTrace = true);
    }

    /// <summary>What the grains stand on: state, reminders and streams.</summary>
    public static ISiloBuilder AddClusterFoundation(this ISiloBuilder silo, IConfiguration configuration) => silo
        .AddAdoNetFoundation(PostgreSqlOptions.AdoNetInvariant, ConnectionString(configuration))
        .AddRabbitMqStreams(UserEventStream.Provider, configuration)
        .AddAscensionGrains(configuration);

    private static string ConnectionString(IConfiguration configuration) =>
        PostgreSqlOptions.Read(configuration).CompleteConnectionString();
}
