using System.Data.Common;
using System.Net;

namespace Ascension.Api.Clustering;

/// <summary>Stops a process of the cluster profile whose settings everybody could guess or overhear.</summary>
/// <remarks>
/// Servers on the loopback address are exempt: a developer's cluster on one machine. Names of hosts are never resolved.
/// </remarks>
public static class ClusterSafety
{
    private static readonly HashSet<string> Guessable = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "admin", "ascension", "changeme", "change-me", "guest", "minio", "minioadmin", "password", "postgres",
        "rabbitmq", "secret", "test",
    };

    /// <summary>Checks the settings.</summary>
    /// <exception cref="InvalidOperationException">At least one is unsafe; the message names all of them.</exception>
    public static void Demand(IConfiguration configuration)
    {
        string[] complaints =
        [
            .. PostgreSql(configuration["Ascension:PostgreSql:ConnectionString"]),
            .. ObjectStore(configuration.GetSection("Ascension:S3")),
            .. Broker(configuration["Ascension:RabbitMq:Uri"]),
            .. Issuer(configuration["Ascension:Tokens:Issuer"]),
        ];
        if (complaints.Length > 0)
        {
            throw new InvalidOperationException(
                "The cluster profile does not start with unsafe settings: " + string.Join(" ", complaints));
        }
    }

    private static IEnumerable<string> PostgreSql(string? connectionString)
    {
        DbConnectionStringBuilder parts = new() { ConnectionString = connectionString ?? "" };
        var host = Part(parts, "Host") ?? Part(parts, "Server");
        if (host is not null && !IsLoopback(host) && !host.StartsWith('/')
            && Guessable.Contains(Part(parts, "Password") ?? ""))
        {
            yield return "Give the user of Ascension:PostgreSql:ConnectionString a password of its own.";
        }
    }

    private static IEnumerable<string> ObjectStore(IConfigurationSection store)
    {
        if (Uri.TryCreate(store["Endpoint"], UriKind.Absolute, out var endpoint) && !endpoint.IsLoopback
            && Guessable.Contains(store["SecretKey"] ?? ""))
        {
            yield return "Set Ascension:S3:SecretKey to a key of the object store's own.";
        }
    }

    private static IEnumerable<string> Broker(string? uri)
    {
        if (Uri.TryCreate(uri, UriKind.Absolute, out var broker) && !broker.IsLoopback
            && Guessable.Contains(Uri.UnescapeDataString(broker.UserInfo.Split(':').ElementAtOrDefault(1) ?? "")))
        {
            yield return "Give the user of Ascension:RabbitMq:Uri a password of its own.";
        }
    }

    private static IEnumerable<string> Issuer(string? issuer)
    {
        if (issuer?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true)
        {
            yield return "Ascension:Tokens:Issuer must not be an http address: use https, or a name.";
        }
    }

    private static string? Part(DbConnectionStringBuilder parts, string name) =>
        parts.TryGetValue(name, out var value) ? value.ToString() : null;

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
