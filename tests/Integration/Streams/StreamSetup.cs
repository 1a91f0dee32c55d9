using Ascension.Streams.RabbitMq;
using Microsoft.Extensions.Configuration;

namespace Ascension.Integration.Streams;

/// <summary>How silos and clients get the stream provider.</summary>
internal sealed record StreamSetup(Action<ISiloBuilder> Silo, Action<IClientBuilder> Client)
{
    public static StreamSetup InMemory { get; } = new(
        silo => silo.AddMemoryStreams(StreamCluster.Provider),
        client => client.AddMemoryStreams(StreamCluster.Provider));

    /// <summary>Four queues and short waits.</summary>
    public static StreamSetup RabbitMq(string uri, string prefix, params (string Option, string Value)[] more)
    {
        Dictionary<string, string?> values = new()
        {
            [Key(nameof(RabbitMqStreamOptions.Uri))] = uri,
            [Key(nameof(RabbitMqStreamOptions.Prefix))] = prefix,
            [Key(nameof(RabbitMqStreamOptions.Queues))] = "4",
            [Key(nameof(RabbitMqStreamOptions.FirstReconnectDelay))] = "00:00:00.200",
            [Key(nameof(RabbitMqStreamOptions.LongestReconnectDelay))] = "00:00:01",
            [Key(nameof(RabbitMqStreamOptions.ConnectTimeout))] = "00:00:03",
            [Key(nameof(RabbitMqStreamOptions.DeliveryTimeout))] = "00:00:02",
            [Key(nameof(RabbitMqStreamOptions.PublishTimeout))] = "00:00:20",
        };
        foreach (var (option, value) in more)
        {
            values[Key(option)] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new(
            silo => silo.AddRabbitMqStreams(StreamCluster.Provider, configuration),
            client => client.AddRabbitMqStreams(StreamCluster.Provider, configuration));
    }

    private static string Key(string option) => $"{RabbitMqStreamOptions.Section}:{option}";
}
