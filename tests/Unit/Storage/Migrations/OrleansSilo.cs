using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Ascension.Unit.Storage.Migrations;

/// <summary>A silo whose grain storage and reminders are Orleans' own ADO.NET providers over a database.</summary>
public sealed class OrleansSilo : IAsyncDisposable
{
    private const string StorageName = "states";
    private const string KeepingName = "kept";

    private readonly InProcessTestCluster _cluster;

    private OrleansSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainStorage Storage => Services.GetRequiredKeyedService<IGrainStorage>(StorageName);

    /// <summary>The same, but for the rows of cleared states, which stay.</summary>
    public IGrainStorage KeepingStorage => Services.GetRequiredKeyedService<IGrainStorage>(KeepingName);

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    private IServiceProvider Services => _cluster.GetSiloServiceProvider(_cluster.Silos[0].SiloAddress);

    public static async Task<OrleansSilo> StartAsync(string invariant, string connectionString)
    {
        var builder = new InProcessTestClusterBuilder(1);
        // State and reminders are kept under the service's id: another cluster must be the same service.
        builder.Options.ServiceId = "ascension";
        builder.ConfigureSilo((_, silo) => silo
            .AddAdoNetGrainStorage(StorageName, options =>
            {
                options.Invariant = invariant;
                options.ConnectionString = connectionString;
                options.DeleteStateOnClear = true;
            })
            .AddAdoNetGrainStorage(KeepingName, options =>
            {
                options.Invariant = invariant;
                options.ConnectionString = connectionString;
            })
            .UseAdoNetReminderService(options =>
            {
                options.Invariant = invariant;
                options.ConnectionString = connectionString;
            }));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
