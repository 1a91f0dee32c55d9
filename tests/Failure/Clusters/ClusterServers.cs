using System.Globalization;
using Ascension.Servers;
using Npgsql;

namespace Ascension.Failure.Clusters;

/// <summary>
/// The servers that clusters stand on, started when the first cluster wants them; each cluster has a part of its own.
/// </summary>
public sealed class ClusterServers : IAsyncDisposable
{
    /// <summary>Names of the servers.</summary>
    internal const string PostgreSql = "PostgreSQL", S3 = "S3", RabbitMq = "RabbitMQ";

    // A whole round trip takes twice as long.
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    // More and shorter than by default: the tests need not wait long for what has come back.
    private static readonly string[] RetryDelays = [.. Enumerable.Repeat("00:00:10", 12)];

    private readonly PostgreSqlServer _database = new();
    private readonly S3Server _objects = new();
    private readonly RabbitMqServer _broker = new();
    private readonly List<SlowProxy> _proxies = [];
    private int _clusters;

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
        PostgreSql => _database,
        S3 => _objects,
        RabbitMq => _broker,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The environment of a new cluster's processes, with a database, bucket and queues of its own.</summary>
    /// <param name="slow">They are reached through proxies that take their time.</param>
    internal async Task<IReadOnlyDictionary<string, string>> NewClusterAsync(bool slow)
    {
        var number = Interlocked.Increment(ref _clusters).ToString(CultureInfo.InvariantCulture);
        await Task.WhenAll(_objects.EnsureStartedAsync(), _broker.EnsureStartedAsync());
        NpgsqlConnectionStringBuilder database = new(await _database.CreateDatabaseAsync());
        UriBuilder objects = new(_objects.Endpoint), broker = new(await _broker.StartAsync());
        if (slow)
        {
            (database.Port, objects.Port, broker.Port) =
                (Proxy(database.Port), Proxy(objects.Port), Proxy(broker.Port));
        }

        Dictionary<string, string> environment = new()
        {
            ["Ascension__Profile"] = "cluster",
            ["Ascension__Cluster__ClusterId"] = $"test{number}",
            ["Ascension__PostgreSql__ConnectionString"] = database.ToString(),
            ["Ascension__S3__Endpoint"] = objects.ToString(),
            ["Ascension__S3__PublicEndpoint"] = _objects.Endpoint.ToString(),
            ["Ascension__S3__Bucket"] = $"climbs{number}",
            ["Ascension__S3__CreateBucket"] = "true",
            ["Ascension__S3__AccessKey"] = _objects.AccessKey,
            ["Ascension__S3__SecretKey"] = _objects.SecretKey,
            ["Ascension__RabbitMq__Uri"] = broker.ToString(),
            ["Ascension__RabbitMq__Prefix"] = $"test{number}",
        };
        foreach (var (index, delay) in RetryDelays.Index())
        {
            environment[$"Ascension__Analysis__RetryDelays__{index}"] = delay;
        }

        return environment;
    }

    private int Proxy(int port)
    {
        SlowProxy proxy = new(port, Delay);
        _proxies.Add(proxy);
        return proxy.Port;
    }
}
