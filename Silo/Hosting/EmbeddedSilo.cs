using System.Net;
using Ascension.Grains;
using Ascension.Grains.Abstractions.Events;
using Ascension.Storage.Embedded;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Ascension.Silo.Hosting;

/// <summary>The silo of the embedded profile: one process, SQLite, streams in memory.</summary>
internal static class EmbeddedSilo
{
    private const string ServiceId = "ascension";
    private const string ClusterId = "embedded";

    // Events wait half of it on average; Orleans' own 100 ms would be most of what a climber waits for.
    private static readonly TimeSpan PollStreamsEvery = TimeSpan.FromMilliseconds(25);

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
        return silo.AddDashboard(dashboard => dashboard.HideTrace = true);
    }

    /// <summary>What the grains stand on: state, reminders and streams.</summary>
    public static ISiloBuilder AddEmbeddedFoundation(
        this ISiloBuilder silo, EmbeddedDataFolder data, IConfiguration configuration) => silo
        .AddAdoNetFoundation(EmbeddedDataFolder.AdoNetInvariant, data.OrleansConnectionString)
        .AddMemoryStreams(UserEventStream.Provider, streams => streams.ConfigurePullingAgent(
            agent => agent.Configure(pulling => pulling.GetQueueMsgsTimerPeriod = PollStreamsEvery)))
        .AddAscensionGrains(configuration);
}
