using System.Globalization;
using Orleans.Streams;
using RabbitMQ.Client;

namespace Ascension.Streams.RabbitMq;

/// <summary>Names and bounds of what a stream provider keeps at the broker.</summary>
internal sealed class RabbitMqTopology(string provider, RabbitMqStreamOptions options, IEnumerable<QueueId> queues)
{
    private readonly string[] _queues = [.. queues.Select(queue => NameOf(options, provider, queue))];

    /// <summary>Name of the exchange for dead letters and of the one queue bound to it.</summary>
    public string DeadLetters { get; } = $"{options.Prefix}.{provider}.dead-letters";

    public string QueueOf(QueueId queue) => NameOf(options, provider, queue);

    /// <summary>Declares everything; what is there already stays as it is.</summary>
    public async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(
            DeadLetters, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await DeclareQueueAsync(channel, DeadLetters, DeadLetterArguments(), cancellationToken);
        await channel.QueueBindAsync(DeadLetters, DeadLetters, "", cancellationToken: cancellationToken);
        foreach (var queue in _queues)
        {
            await DeclareQueueAsync(channel, queue, cancellationToken);
        }
    }

    /// <summary>Declares one queue of streams, in case somebody has deleted it.</summary>
    public Task<QueueDeclareOk> DeclareQueueAsync(
        IChannel channel, string queue, CancellationToken cancellationToken) =>
        DeclareQueueAsync(channel, queue, StreamArguments(), cancellationToken);

    private static string NameOf(RabbitMqStreamOptions options, string provider, QueueId queue) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}.{provider}.{queue.GetNumericId()}");

    private static Task<QueueDeclareOk> DeclareQueueAsync(
        IChannel channel, string queue, Dictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        channel.QueueDeclareAsync(
            queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);

    private Dictionary<string, object?> StreamArguments()
    {
        var arguments = Bounds(options.MaxQueueLength, options.MessageTtl);
        arguments["x-max-length-bytes"] = options.MaxQueueBytes;
        arguments["x-overflow"] = "reject-publish";
        arguments["x-dead-letter-exchange"] = DeadLetters;
        if (options.QueueType is RabbitMqQueueType.Quorum)
        {
            arguments["x-delivery-limit"] = (long)options.MaxDeliveries;
        }

        return arguments;
    }

    private Dictionary<string, object?> DeadLetterArguments()
    {
        var arguments = Bounds(options.MaxDeadLetters, options.DeadLetterTtl);
        arguments["x-overflow"] = "drop-head";
        return arguments;
    }

    private Dictionary<string, object?> Bounds(int length, TimeSpan timeToLive) => new()
    {
        ["x-queue-type"] = options.QueueType is RabbitMqQueueType.Quorum ? "quorum" : "classic",
        ["x-max-length"] = (long)length,
        ["x-message-ttl"] = (long)timeToLive.TotalMilliseconds,
    };
}
