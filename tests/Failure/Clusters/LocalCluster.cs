using System.Globalization;
using Ascension.Failure.Hosting;
using Ascension.Servers;

namespace Ascension.Failure.Clusters;

/// <summary>A cluster of processes on this machine: API processes, silos for grains, silos for vision.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private const int ErrorsShown = 3;

    private readonly IReadOnlyDictionary<string, string> _environment;

    private LocalCluster(IReadOnlyDictionary<string, string> environment) => _environment = environment;

    /// <summary>API processes.</summary>
    public List<NodeProcess> Apis { get; } = [];

    /// <summary>Silos without vision.</summary>
    public List<NodeProcess> Silos { get; } = [];

    /// <summary>Silos that run vision jobs.</summary>
    public List<NodeProcess> VisionSilos { get; } = [];

    /// <summary>Where climbers reach the API processes.</summary>
    public IReadOnlyList<Uri> Entrances => [.. Apis.Select(Entrance)];

    /// <summary>All of them.</summary>
    public IEnumerable<NodeProcess> Nodes => [.. VisionSilos, .. Silos, .. Apis];

    /// <summary>Migrates the database, then starts the processes.</summary>
    /// <param name="servers">What they stand on; the cluster has a database, bucket and queues of its own.</param>
    /// <param name="shape">How many of each.</param>
    public static async Task<LocalCluster> StartAsync(ClusterServers servers, ClusterShape shape)
    {
        var cluster = new LocalCluster(
            new Dictionary<string, string>([.. await servers.NewClusterAsync(shape.SlowServers), .. shape.Tracing]));
        try
        {
            await cluster.MigrateAsync();
            await cluster.StartNodesAsync(shape);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a node again, with the same settings and ports, in the place of one that has ended.</summary>
    /// <param name="nodes">One of the lists of this cluster.</param>
    /// <param name="index">Which of them.</param>
    public static async Task StartAgainAsync(List<NodeProcess> nodes, int index)
    {
        var ended = nodes[index];
        nodes[index] = await NodeProcess.StartAsync(ended.Settings);
        await ended.DisposeAsync();
    }

    public async Task KillAllAsync() => await Task.WhenAll(Nodes.Select(node => node.KillAsync()));

    /// <summary>Starts every node again, all at the same time, as a machine does after a power cut.</summary>
    public async Task StartAllAgainAsync() => await Task.WhenAll(
        from nodes in new[] { VisionSilos, Silos, Apis }
        from index in Enumerable.Range(0, nodes.Count)
        select StartAgainAsync(nodes, index));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
            foreach (var line in node.Errors.Take(ErrorsShown))
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{node.Settings.Name}: {line}");
            }
        }
    }

    private static Uri Entrance(NodeProcess api) => new(api.Settings.Arguments[^1]);

    private async Task MigrateAsync()
    {
        await using var migration = NodeProcess.Launch(
            new("the migration", Repository.Silo, ["migrate"], _environment, new("http://127.0.0.1")));
        Assert.Equal(0, await migration.AwaitEndAsync());
    }

    private async Task StartNodesAsync(ClusterShape shape)
    {
        await Task.WhenAll(
            StartNodesAsync(VisionSilos, shape.VisionSilos, index => Silo(
                $"vision silo {index}", "cpu", shape.Skew(index))),
            StartNodesAsync(Silos, shape.Silos, index => Silo($"silo {index}", "none", shape.Skew(index))),
            StartNodesAsync(Apis, shape.Apis, index => Api($"API {index}")));
    }

    /// <summary>Those that have started are in the list even when another one does not start.</summary>
    private static async Task StartNodesAsync(List<NodeProcess> nodes, int count, Func<int, NodeSettings> settings)
    {
        var starting = Enumerable.Range(0, count).Select(index => NodeProcess.StartAsync(settings(index))).ToList();
        try
        {
            await Task.WhenAll(starting);
        }
        finally
        {
            foreach (var started in starting.Where(start => start.IsCompletedSuccessfully))
            {
                nodes.Add(await started);
            }
        }
    }

    private NodeSettings Silo(string name, string pool, IReadOnlyDictionary<string, string> extra)
    {
        var operations = Loopback();
        Dictionary<string, string> environment = new(_environment)
        {
            ["Ascension__VisionQueue__Pool"] = pool,
            ["Ascension__Cluster__AdvertisedAddress"] = "127.0.0.1",
            ["Ascension__Cluster__SiloPort"] = Port(),
            ["Ascension__Cluster__GatewayPort"] = Port(),
            ["Ascension__Operations__Address"] = operations.ToString(),
        };
        foreach (var (key, value) in extra)
        {
            environment[key] = value;
        }

        return new(name, Repository.Silo, [], environment, operations);
    }

    private NodeSettings Api(string name)
    {
        var operations = Loopback();
        Dictionary<string, string> environment = new(_environment)
        {
            ["Ascension__Operations__Address"] = operations.ToString(),
            ["Ascension__RateLimits__AuthPerMinute"] = "6000",
            ["Ascension__RateLimits__RequestsPerMinute"] = "60000",
        };
        return new(name, Repository.Api, ["--urls", Loopback().ToString()], environment, operations);
    }

    private static Uri Loopback() => new($"http://127.0.0.1:{Port()}");

    private static string Port() => LoopbackPort.Free().ToString(CultureInfo.InvariantCulture);
}
