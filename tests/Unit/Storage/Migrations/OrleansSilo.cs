using Ascension.Storage.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Ascension.Unit.Storage.Migrations;

/// <summary>A silo whose grain storage and reminders are Orleans' own ADO.NET providers over a data folder.</summary>
internal sealed class OrleansSilo : IAsyncDisposable
{
    private const string StorageName = "states";

    private readonly InProcessTestCluster _cluster;

    private OrleansSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainStorage Storage => Services.GetRequiredKeyedService<IGrainStorage>(StorageName);

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    private IServiceProvider Services => _cluster.GetSiloServiceProvider(_cluster.Silos[0].SiloAddress);

    public static async Task<OrleansSilo> StartAsync(string dataFolder)
    {
        var folder = EmbeddedDataFolder.Prepare(dataFolder);
        var builder = new InProcessTestClusterBuilder(1);
        // State and reminders are kept under the service's id: another cluster must be the same service.
        builder.Options.ServiceId = "ascension";
        builder.ConfigureSilo((_, silo) => silo
            .AddAdoNetGrainStorage(StorageName, options =>
            {
                options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
                options.ConnectionString = folder.OrleansConnectionString;
                options.DeleteStateOnClear = true;
            })
            .UseAdoNetReminderService(options =>
            {
                options.Invariant = EmbeddedDataFolder.AdoNetInvariant;
                options.ConnectionString = folder.OrleansConnectionString;
            }));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
