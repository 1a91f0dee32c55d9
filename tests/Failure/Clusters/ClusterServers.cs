using Ascension.Servers;

namespace Ascension.Failure.Clusters;

/// <summary>The servers that clusters of a test class stand on; each cluster has a part of its own on each.</summary>
public sealed class ClusterServers : IAsyncLifetime
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    private readonly PostgreSqlServer _database = new();
    private readonly S3Server _objects = new();
    private readonly RabbitMqServer _broker = new();
    private readonly List<SlowProxy> _proxies = [];
    private int _clusters;

    public async ValueTask InitializeAsync() =>
        await Task.WhenAll(_database.EnsureStartedAsync(), _objects.EnsureStartedAsync(), _broker.EnsureStartedAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync();
        }

        await _broker.DisposeAsync();
        await _objects.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>One of the servers.</summary>
    internal IStoppableServer Named(string name) => name switch
    {
        "PostgreSQL" => _database,
        "S3" => _objects,
        "RabbitMQ" => _broker,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The environment of the processes of a new cluster, with a database, bucket and queues of its own.</summary>
    /// <param name="slow">The server that is reached through a proxy that takes its time; null: none.</param>
    internal async Task<IReadOnlyDictionary<string, string>> NewClusterAsync(string? slow)
    {
        var number = ++_clusters;
        return new Dictionary<string, string>();
    }
}
