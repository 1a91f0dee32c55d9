using System.Globalization;
using Ascension.Servers;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ascension.Integration.Streams;

/// <summary>A part of a broker that one test has to itself, and what can be seen of it from outside.</summary>
internal sealed class Broker
{
    private static int _tests;

    private readonly string _uri;
    private readonly string _prefix = string.Create(
        CultureInfo.InvariantCulture, $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _tests)}");

    private Broker(string uri) => _uri = uri;

    public string DeadLetters => $"{_prefix}.{StreamCluster.Provider}.dead-letters";

    public IEnumerable<string> Queues =>
        Enumerable.Range(0, 4).Select(number => $"{_prefix}.{StreamCluster.Provider}.{number}");

    public static async Task<Broker> OnAsync(RabbitMqServer server) => new(await server.StartAsync());

    public StreamSetup Setup(params (string Option, string Value)[] more) =>
        StreamSetup.RabbitMq(_uri, _prefix, more);

    /// <summary>As <see cref="Setup"/>, with a password that is not the broker's.</summary>
    public StreamSetup SetupWithPassword(string password) =>
        StreamSetup.RabbitMq(
            new UriBuilder(_uri) { Password = password }.Uri.ToString(), _prefix);

    /// <summary>Messages ready in the queues of streams, all together.</summary>
    public async Task<long> WaitingAsync()
    {
        long waiting = 0;
        foreach (var queue in Queues)
        {
            waiting += await CountAsync(queue);
        }

        return waiting;
    }

    public Task<long> DeadLetterCountAsync() => CountAsync(DeadLetters);

    public Task<BasicGetResult?> TakeDeadLetterAsync() =>
        WithChannelAsync(channel => channel.BasicGetAsync(DeadLetters, autoAck: true));

    public Task PublishAsync(string queue, BasicProperties properties, byte[] body) =>
        WithChannelAsync(async channel =>
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body);
            return 0;
        });

    public Task DeleteAsync(string queue) =>
        WithChannelAsync(channel => channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false));

    private Task<long> CountAsync(string queue) => WithChannelAsync(async channel =>
    {
        try
        {
            return (long)await channel.MessageCountAsync(queue);
        }
        catch (OperationInterruptedException)
        {
            // Not declared yet.
            return 0L;
        }
    });

    private async Task<T> WithChannelAsync<T>(Func<IChannel, Task<T>> use)
    {
        var factory = new ConnectionFactory { Uri = new Uri(_uri) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        return await use(channel);
    }
}
