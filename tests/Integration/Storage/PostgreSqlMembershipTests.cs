using System.Net;
using Ascension.Servers;
using Ascension.Storage.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Messaging;

namespace Ascension.Integration.Storage;

/// <summary>Orleans' ADO.NET membership over our tables and statements, as silos and clients drive it.</summary>
public sealed class PostgreSqlMembershipTests(PostgreSqlServer server) : IAsyncLifetime
{
    private const string Cluster = "ascension";

    private static readonly DateTime Start = new(2026, 3, 1, 12, 0, 0, 250, DateTimeKind.Utc);
    private static readonly SiloAddress First = Silo(11111, 1);
    private static readonly SiloAddress Second = Silo(11112, 1);

    private MigratedDatabase _database = null!;
    private IHost _silo = null!;
    private IMembershipTable _table = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(server);
        _silo = SiloOf(Cluster);
        _table = await TableOfAsync(_silo);
    }

    public async ValueTask DisposeAsync()
    {
        _silo.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_cluster_has_a_version_and_no_members()
    {
        var all = await _table.ReadAllAsync(Stop);

        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
        Assert.Empty((await _table.ReadRowAsync(First, Stop)).Members);
    }

    [Fact]
    public async Task A_member_comes_back_as_it_was_inserted()
    {
        var entry = Entry(First, SiloStatus.Active);

        Assert.True(await InsertAsync(entry));

        var read = (await _table.ReadRowAsync(First, Stop)).Members.Single().Item1;
        Assert.Equal(entry.SiloAddress, read.SiloAddress);
        Assert.Equal(entry.Status, read.Status);
        Assert.Equal(entry.ProxyPort, read.ProxyPort);
        Assert.Equal(entry.HostName, read.HostName);
        Assert.Equal(entry.SiloName, read.SiloName);
        Assert.Equal(entry.StartTime, read.StartTime);
        Assert.Equal(entry.IAmAliveTime, read.IAmAliveTime);
        Assert.Empty(read.SuspectTimes ?? []);
        Assert.Equal(1, (await _table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task A_member_is_inserted_once_and_a_refused_insert_moves_no_version()
    {
        await InsertAsync(Entry(First, SiloStatus.Joining));

        Assert.False(await InsertAsync(Entry(First, SiloStatus.Active)));

        var all = await _table.ReadAllAsync(Stop);
        Assert.Equal(SiloStatus.Joining, Assert.Single(all.Members).Item1.Status);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task Who_names_an_old_version_changes_nothing()
    {
        var old = (await _table.ReadAllAsync(Stop)).Version;
        await InsertAsync(Entry(First, SiloStatus.Active));

        Assert.False(await _table.InsertRowAsync(Entry(Second, SiloStatus.Active), old.Next(), Stop));
        Assert.False(await _table.UpdateRowAsync(Entry(First, SiloStatus.Dead), old.VersionEtag, old.Next(), Stop));

        var all = await _table.ReadAllAsync(Stop);
        Assert.Equal(SiloStatus.Active, Assert.Single(all.Members).Item1.Status);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task Of_many_changes_at_once_one_succeeds()
    {
        await InsertAsync(Entry(First, SiloStatus.Joining));
        var version = (await _table.ReadAllAsync(Stop)).Version;

        var changed = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => number % 2 == 0
            ? _table.UpdateRowAsync(Entry(First, SiloStatus.Active), version.VersionEtag, version.Next(), Stop)
            : _table.InsertRowAsync(Entry(Silo(20000 + number, 1), SiloStatus.Joining), version.Next(), Stop)));

        Assert.Single(changed, true);
        Assert.Equal(2, (await _table.ReadAllAsync(Stop)).Version.Version);
    }

    [Fact]
    public async Task Suspicions_are_kept_and_an_unknown_member_is_not_updated()
    {
        await InsertAsync(Entry(First, SiloStatus.Active));
        var suspected = Entry(First, SiloStatus.Active);
        suspected.AddSuspector(Second, Start.AddSeconds(3));

        Assert.True(await UpdateAsync(suspected));
        Assert.False(await UpdateAsync(Entry(Second, SiloStatus.Dead)));

        var all = await _table.ReadAllAsync(Stop);
        var suspicion = Assert.Single(Assert.Single(all.Members).Item1.SuspectTimes ?? []);
        Assert.Equal((Second, Start.AddSeconds(3)), (suspicion.Item1, suspicion.Item2));
        Assert.Equal(2, all.Version.Version);
    }

    [Fact]
    public async Task Saying_that_one_is_alive_moves_no_version()
    {
        await InsertAsync(Entry(First, SiloStatus.Active));
        await InsertAsync(Entry(Second, SiloStatus.Active));
        var alive = Entry(First, SiloStatus.Active);
        alive.IAmAliveTime = Start.AddMinutes(1);

        await _table.UpdateIAmAliveAsync(alive, Stop);

        var all = await _table.ReadAllAsync(Stop);
        Assert.Equal(2, all.Version.Version);
        Assert.Equal(
            [Start.AddMinutes(1), Start],
            all.Members.Select(member => member.Item1).OrderBy(entry => entry.SiloAddress).Select(
                entry => entry.IAmAliveTime));
    }

    [Fact]
    public async Task Only_the_dead_of_long_ago_are_cleaned_up()
    {
        var old = Entry(First, SiloStatus.Dead);
        old.IAmAliveTime = Start.AddDays(-8);
        var silent = Entry(Second, SiloStatus.Active);
        silent.IAmAliveTime = Start.AddDays(-8);
        var young = Entry(Silo(11113, 1), SiloStatus.Dead);
        await InsertAsync(old);
        await InsertAsync(silent);
        await InsertAsync(young);

        await _table.CleanupDefunctSiloEntriesAsync(new(Start.AddDays(-7)), Stop);

        Assert.Equal(
            [silent.SiloAddress, young.SiloAddress],
            (await _table.ReadAllAsync(Stop)).Members.Select(member => member.Item1.SiloAddress).Order());
    }

    [Fact]
    public async Task Clients_find_the_gateways_of_active_silos()
    {
        var closed = Entry(Silo(11113, 1), SiloStatus.Active);
        closed.ProxyPort = 0;
        await InsertAsync(Entry(First, SiloStatus.Active));
        await InsertAsync(Entry(Second, SiloStatus.Joining));
        await InsertAsync(closed);
        using var client = ClientOf(Cluster);
        var gateways = client.Services.GetRequiredService<IGatewayListProvider>();
        await gateways.InitializeGatewayListProvider();

        var gateway = Assert.Single(await gateways.GetGateways());

        Assert.Equal("gwy.tcp://127.0.0.1:30000/1", gateway.ToString());
    }

    [Fact]
    public async Task Clusters_do_not_see_each_other()
    {
        await InsertAsync(Entry(First, SiloStatus.Active));
        using var other = SiloOf("other");
        var table = await TableOfAsync(other);

        Assert.Empty((await table.ReadAllAsync(Stop)).Members);
        await table.DeleteMembershipTableEntriesAsync("other", Stop);
        Assert.Single((await _table.ReadAllAsync(Stop)).Members);
        await _table.DeleteMembershipTableEntriesAsync(Cluster, Stop);
        Assert.Empty((await (await TableOfAsync(_silo)).ReadAllAsync(Stop)).Members);
    }

    private static SiloAddress Silo(int port, int generation) =>
        SiloAddress.New(IPAddress.Loopback, port, generation);

    private static MembershipEntry Entry(SiloAddress silo, SiloStatus status) => new()
    {
        SiloAddress = silo,
        Status = status,
        ProxyPort = 30000,
        HostName = "silo-0",
        SiloName = "Silo_0",
        StartTime = Start,
        IAmAliveTime = Start,
    };

    private static async Task<IMembershipTable> TableOfAsync(IHost silo)
    {
        var table = silo.Services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(true, Stop);
        return table;
    }

    private async Task<bool> InsertAsync(MembershipEntry entry) =>
        await _table.InsertRowAsync(entry, (await _table.ReadAllAsync(Stop)).Version.Next(), Stop);

    private async Task<bool> UpdateAsync(MembershipEntry entry)
    {
        var version = (await _table.ReadAllAsync(Stop)).Version;
        return await _table.UpdateRowAsync(entry, version.VersionEtag, version.Next(), Stop);
    }

    /// <summary>The services of a silo that is never started.</summary>
    private IHost SiloOf(string cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = cluster)
            .UseAdoNetClustering(options =>
            {
                options.Invariant = PostgreSqlOptions.AdoNetInvariant;
                options.ConnectionString = _database.ConnectionString;
            }));
        return builder.Build();
    }

    private IHost ClientOf(string cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = cluster)
            .UseAdoNetClustering(options =>
            {
                options.Invariant = PostgreSqlOptions.AdoNetInvariant;
                options.ConnectionString = _database.ConnectionString;
            }));
        return builder.Build();
    }
}
