using Ascension.Servers;
using Ascension.Storage.Cluster;
using Ascension.Storage.Idempotency;
using Ascension.Storage.Progress;
using Ascension.Storage.Results;
using Ascension.Storage.Training;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Ascension.Integration.Storage;

/// <summary>The stores of the cluster profile as a host gets them.</summary>
public sealed class ClusterStorageTests(PostgreSqlServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_does_not_start_over_a_database_that_is_not_migrated()
    {
        using var host = Host(await server.CreateDatabaseAsync());

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Stop));

        Assert.Contains("run 'dotnet Ascension.Silo.dll migrate'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_may_migrate_does_so_before_anything_else_starts()
    {
        using var host = Host(await server.CreateDatabaseAsync(), migrate: true);

        await host.StartAsync(Stop);

        await host.Services.GetRequiredService<IResultStore>().CheckAsync(Stop);
        Assert.NotNull(host.Services.GetRequiredService<IProgressStore>());
        Assert.NotNull(host.Services.GetRequiredService<ITrainingLogStore>());
        Assert.NotNull(host.Services.GetRequiredService<IIdempotencyStore>());
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task What_one_process_protects_another_can_read()
    {
        await using var database = await MigratedDatabase.CreateAsync(server);
        using var first = Host(database.ConnectionString);
        using var second = Host(database.ConnectionString);
        await first.StartAsync(Stop);
        await second.StartAsync(Stop);

        var secret = Protector(first).Protect("cookie");

        Assert.Equal("cookie", Protector(second).Unprotect(secret));
    }

    [Fact]
    public async Task A_pool_whose_size_nobody_set_stays_small()
    {
        await using var database = await MigratedDatabase.CreateAsync(server);
        var open = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        open.Remove("Maximum Pool Size");
        using var host = Host(open.ToString());

        var source = host.Services.GetRequiredService<NpgsqlDataSource>();

        Assert.Equal(20, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize);
    }

    private static IDataProtector Protector(IHost host) =>
        host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static IHost Host(string connectionString, bool migrate = false)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ascension:PostgreSql:ConnectionString"] = connectionString,
            ["Ascension:PostgreSql:MigrateOnStart"] = migrate ? "true" : "false",
        });
        builder.Services.AddPostgreSqlStorage(builder.Configuration);
        return builder.Build();
    }
}
