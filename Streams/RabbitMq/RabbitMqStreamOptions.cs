namespace Ascension.Streams.RabbitMq;

/// <summary>Settings of the streams that travel through RabbitMQ, section <c>Ascension:RabbitMq</c>.</summary>
/// <remarks>
/// The broker refuses a queue whose bounds differ from those it was made with: change <see cref="Prefix"/> together
/// with <see cref="QueueType"/>, any of the bounds of queues, or <see cref="MaxDeliveries"/>.
/// </remarks>
public sealed class RabbitMqStreamOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Ascension:RabbitMq";

    /// <summary>Where the broker is and who we are: <c>amqp(s)://user:password@host:port/vhost</c>. A secret.</summary>
    public string Uri { get; set; } = "";

    /// <summary>Queues over which streams are spread, 1 to 256. The same in every process.</summary>
    public int Queues { get; set; } = 8;

    /// <summary>Beginning of all names at the broker: letters, digits, dots and dashes.</summary>
    public string Prefix { get; set; } = "ascension";

    /// <summary>How the broker keeps the queues.</summary>
    public RabbitMqQueueType QueueType { get; set; } = RabbitMqQueueType.Quorum;

    /// <summary>Batches a silo holds per queue without having delivered them, 10 to 10,000.</summary>
    public int Prefetch { get; set; } = 500;

    /// <summary>How long a batch may wait at the broker before it becomes a dead letter.</summary>
    public TimeSpan MessageTtl { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Batches a queue takes; publishing one more fails.</summary>
    public int MaxQueueLength { get; set; } = 100_000;

    /// <summary>Bytes a queue takes; publishing more fails.</summary>
    public long MaxQueueBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>Times a quorum queue hands a batch out before it is a dead letter: it may kill silos.</summary>
    public int MaxDeliveries { get; set; } = 20;

    /// <summary>Dead letters kept; the oldest make room.</summary>
    public int MaxDeadLetters { get; set; } = 10_000;

    /// <summary>How long a dead letter is kept.</summary>
    public TimeSpan DeadLetterTtl { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Largest batch in bytes, 1 KiB to 16 MiB; publishing a larger one fails.</summary>
    public int MaxBatchBytes { get; set; } = 256 * 1024;

    /// <summary>How long a batch is offered to a subscriber that fails, before it becomes a dead letter.</summary>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Age, since a silo took it, after which a batch nobody has settled becomes a dead letter. Longer than
    /// <see cref="DeliveryTimeout"/>, at most 25 minutes: the broker itself closes the channel after 30.
    /// </summary>
    public TimeSpan DeadLetterAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time a publish may take until the broker has confirmed it.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time for connecting, and for any other answer of the broker.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>First wait before connecting anew; it doubles up to <see cref="LongestReconnectDelay"/>.</summary>
    public TimeSpan FirstReconnectDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait before connecting anew.</summary>
    public TimeSpan LongestReconnectDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a silo looks for batches that have arrived.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMilliseconds(50);
}
