using Ascension.Grains.Persistence;
using Ascension.Silo.Persistence;
using Orleans.Configuration;

namespace Ascension.Silo.Hosting;

/// <summary>State and reminders in a database, as both profiles have them.</summary>
internal static class AdoNetFoundation
{
    // Dead subscribers are noticed within seconds rather than a minute and a half.
    private static readonly TimeSpan ClientDropTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds grain storage, the store of subscriptions, and reminders.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="invariant">ADO.NET invariant name of the database.</param>
    /// <param name="connectionString">Where it is; its schema is there already.</param>
    public static ISiloBuilder AddAdoNetFoundation(this ISiloBuilder silo, string invariant, string connectionString)
    {
        silo.AddAdoNetGrainStorage(GrainStateStore.Name, options =>
        {
            options.Invariant = invariant;
            options.ConnectionString = connectionString;
            options.GrainStorageSerializer = new GrainStateSerializer();
        });
        // Subscriptions outlive restarts; their state keeps Orleans' own serializer, which knows its types.
        silo.AddAdoNetGrainStorage("PubSubStore", options =>
        {
            options.Invariant = invariant;
            options.ConnectionString = connectionString;
        });
        silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = invariant;
            options.ConnectionString = connectionString;
        });
        silo.Configure<SiloMessagingOptions>(options => options.ClientDropTimeout = ClientDropTimeout);
        return silo.AddActivityPropagation();
    }
}
