using Ascension.Integration.Hosting;
using Ascension.Storage.Embedded;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Streams;
using Orleans.TestingHost;

namespace Ascension.Integration.Streams;

/// <summary>Silos and a client in this process, with one stream provider; subscriptions outlive silos.</summary>
internal sealed class StreamCluster : IAsyncDisposable
{
    public const string Provider = "notes";

    private readonly string _folder = Directory.CreateTempSubdirectory("ascension-streams-").FullName;
    private readonly InProcessTestCluster _cluster;

    private StreamCluster(StreamSetup setup, int silos, CapturedLog? log)
    {
        var data = EmbeddedDataFolder.Prepare(_folder);
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddAdoNetGrainStorage("PubSubStore", options =>
            {
                options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
                options.ConnectionString = data.OrleansConnectionString;
            });
            silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = TimeSpan.FromSeconds(1));
            setup.Silo(silo);
        });
        builder.ConfigureClient(setup.Client);
        if (log is not null)
        {
            builder.ConfigureHost(host => host.Logging.AddProvider(log));
        }

        _cluster = builder.Build();
    }

    public IReadOnlyList<InProcessSiloHandle> Silos => _cluster.Silos;

    public IClusterClient Client => _cluster.Client;

    public static async Task<StreamCluster> StartAsync(StreamSetup setup, int silos = 2, CapturedLog? log = null)
    {
        var cluster = new StreamCluster(setup, silos, log);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    public IAsyncStream<int> Stream(string key) =>
        Client.GetStreamProvider(Provider).GetStream<int>(StreamId.Create("numbers", key));

    public async Task<Listener> ListenAsync(string key)
    {
        var listener = new Listener();
        await Stream(key).SubscribeAsync(listener);
        return listener;
    }

    public Task KillAsync(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    /// <summary>Stops the silos as an upgrade does; the client stays.</summary>
    public Task StopSilosAsync() => _cluster.StopSilosAsync();

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
