using System.Net;
using Ascension.Grains;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Persistence;
using Ascension.Silo.Persistence;
using Ascension.Storage.Embedded;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Ascension.Silo.Hosting;

/// <summary>The silo of the embedded profile: one process, SQLite, streams in memory.</summary>
internal static class EmbeddedSilo
{
    private const string ServiceId = "ascension";
    private const string ClusterId = "embedded";

    /// <summary>Where the silo lives: on the loopback address, alone.</summary>
    public static ISiloBuilder UseLoneMember(this ISiloBuilder silo, EmbeddedOptions options)
    {
        var port = options.SiloPort == 0 ? LoopbackPort.Free() : options.SiloPort;
        silo.UseDevelopmentClustering(new IPEndPoint(IPAddress.Loopback, port));
        silo.ConfigureEndpoints(IPAddress.Loopback, port, gatewayPort: 0);
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ServiceId = ServiceId;
            cluster.ClusterId = ClusterId;
        });
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        return silo;
    }

    /// <summary>What the grains stand on: state, reminders and streams.</summary>
    public static ISiloBuilder AddEmbeddedFoundation(
        this ISiloBuilder silo, EmbeddedDataFolder data, IConfiguration configuration)
    {
        silo.AddAdoNetGrainStorage(GrainStateStore.Name, options =>
        {
            options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
            options.ConnectionString = data.OrleansConnectionString;
            options.GrainStorageSerializer = new GrainStateSerializer();
        });
        // Subscriptions outlive restarts; their state keeps Orleans' own serializer, which knows its types.
        silo.AddAdoNetGrainStorage("PubSubStore", options =>
        {
            options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
            options.ConnectionString = data.OrleansConnectionString;
        });
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
            options.ConnectionString = data.OrleansConnectionString;
        });
        silo.AddMemoryStreams(UserEventStream.Provider);
        // Dead subscribers are noticed within seconds rather than a minute and a half.
        silo.Configure<SiloMessagingOptions>(options => options.ClientDropTimeout = TimeSpan.FromSeconds(10));
        silo.AddActivityPropagation();
        return silo.AddAscensionGrains(configuration);
    }
}
