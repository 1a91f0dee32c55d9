using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Streams;

namespace Ascension.Streams.RabbitMq;

/// <summary>Adds streams that travel through RabbitMQ.</summary>
public static class RabbitMqStreamExtensions
{
    /// <summary>Adds a stream provider to a silo, which publishes and delivers.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="name">Name of the provider, the same in every process.</param>
    /// <param name="configuration">Holds <see cref="RabbitMqStreamOptions.Section"/>.</param>
    public static ISiloBuilder AddRabbitMqStreams(this ISiloBuilder silo, string name, IConfiguration configuration)
    {
        AddParts(silo.Services, name, configuration);
        silo.Services.AddOptions<StreamPullingAgentOptions>(name)
            .Configure<IOptions<RabbitMqStreamOptions>>((agent, options) =>
            {
                agent.GetQueueMsgsTimerPeriod = options.Value.PollEvery;
                agent.MaxEventDeliveryTime = options.Value.DeliveryTimeout;
            });
        return silo.AddPersistentStreams(name, CreateFactory, _ => { });
    }

    /// <summary>Adds a stream provider to a client, which publishes and subscribes; silos deliver to it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">Name of the provider, the same in every process.</param>
    /// <param name="configuration">Holds <see cref="RabbitMqStreamOptions.Section"/>.</param>
    public static IClientBuilder AddRabbitMqStreams(
        this IClientBuilder client, string name, IConfiguration configuration)
    {
        AddParts(client.Services, name, configuration);
        return client.AddPersistentStreams(name, CreateFactory, _ => { });
    }

    private static void AddParts(IServiceCollection services, string name, IConfiguration configuration)
    {
        services.AddOptions<RabbitMqStreamOptions>()
            .Bind(configuration.GetSection(RabbitMqStreamOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor
            .Singleton<IValidateOptions<RabbitMqStreamOptions>, RabbitMqStreamOptionsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RabbitMqStreamMetrics>();
        services.AddKeyedSingleton(
            name, (provider, _) => new RabbitMqStreamHealth(name, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<RabbitMqStreamHealth>(name));
        services.AddKeyedSingleton(name, (provider, _) => new HashRingBasedStreamQueueMapper(
            new HashRingStreamQueueMapperOptions { TotalQueueCount = OptionsOf(provider).Queues }, name));
        services.AddKeyedSingleton(name, (provider, _) => new RabbitMqTopology(
            name,
            OptionsOf(provider),
            provider.GetRequiredKeyedService<HashRingBasedStreamQueueMapper>(name).GetAllQueues()));
        // Made by the container, so that it closes the connection when the host stops.
        services.AddKeyedSingleton(name, (provider, _) => new RabbitMqLink(
            name,
            provider.GetRequiredKeyedService<RabbitMqTopology>(name),
            OptionsOf(provider),
            provider.GetRequiredKeyedService<RabbitMqStreamHealth>(name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RabbitMqLink>>()));
        services.AddKeyedSingleton(name, (provider, _) => CreateProvider(provider, name));
        services.AddKeyedSingleton(
            name, (provider, _) => new RabbitMqPublisher(provider.GetRequiredKeyedService<RabbitMqProvider>(name)));
    }

    private static RabbitMqProvider CreateProvider(IServiceProvider services, string name) => new(
        name,
        OptionsOf(services),
        services.GetRequiredKeyedService<RabbitMqTopology>(name),
        services.GetRequiredKeyedService<RabbitMqLink>(name),
        new BatchCodec(services.GetRequiredService<Serializer<RabbitMqBatch>>()),
        services.GetRequiredService<RabbitMqStreamMetrics>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILoggerFactory>());

    private static RabbitMqAdapterFactory CreateFactory(IServiceProvider services, string name) => new(
        services.GetRequiredKeyedService<RabbitMqProvider>(name),
        services.GetRequiredKeyedService<RabbitMqPublisher>(name),
        services.GetRequiredKeyedService<HashRingBasedStreamQueueMapper>(name));

    private static RabbitMqStreamOptions OptionsOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<RabbitMqStreamOptions>>().Value;
}
