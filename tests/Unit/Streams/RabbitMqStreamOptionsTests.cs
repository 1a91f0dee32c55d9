using Ascension.Streams.RabbitMq;

namespace Ascension.Unit.Streams;

public sealed class RabbitMqStreamOptionsTests
{
    private const string Good = "amqps://climber:s3cret-word@broker.internal:5671/ascension";

    public static TheoryData<Action<RabbitMqStreamOptions>, string> Faults => new()
    {
        { options => options.Uri = "", nameof(RabbitMqStreamOptions.Uri) },
        { options => options.Uri = "http://a:s3cret-word@broker", nameof(RabbitMqStreamOptions.Uri) },
        { options => options.Uri = "amqp://broker:5672/", nameof(RabbitMqStreamOptions.Uri) },
        { options => options.Uri = "amqp://s3cret-word@broker:5672/", nameof(RabbitMqStreamOptions.Uri) },
        { options => options.Prefix = "", nameof(RabbitMqStreamOptions.Prefix) },
        { options => options.Prefix = "a b", nameof(RabbitMqStreamOptions.Prefix) },
        { options => options.Prefix = "a\n", nameof(RabbitMqStreamOptions.Prefix) },
        { options => options.Queues = 0, nameof(RabbitMqStreamOptions.Queues) },
        { options => options.Prefetch = 9, nameof(RabbitMqStreamOptions.Prefetch) },
        { options => options.QueueType = (RabbitMqQueueType)7, nameof(RabbitMqStreamOptions.QueueType) },
        { options => options.MaxBatchBytes = 0, nameof(RabbitMqStreamOptions.MaxBatchBytes) },
        { options => options.MessageTtl = TimeSpan.Zero, nameof(RabbitMqStreamOptions.MessageTtl) },
        { options => options.PublishTimeout = TimeSpan.Zero, nameof(RabbitMqStreamOptions.PublishTimeout) },
        { options => options.DeadLetterAfter = TimeSpan.FromHours(1), nameof(RabbitMqStreamOptions.DeadLetterAfter) },
        { options => options.DeadLetterAfter = options.DeliveryTimeout, nameof(RabbitMqStreamOptions.DeadLetterAfter) },
        {
            options => options.LongestReconnectDelay = options.FirstReconnectDelay / 2,
            nameof(RabbitMqStreamOptions.LongestReconnectDelay)
        },
    };

    [Fact]
    public void The_defaults_need_only_a_uri() => Assert.True(Validate(_ => { }).Succeeded);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_by_its_key_and_shows_no_secret(Action<RabbitMqStreamOptions> spoil, string option)
    {
        var result = Validate(spoil);

        var failure = Assert.Single(result.Failures!);
        Assert.StartsWith($"Ascension:RabbitMq:{option} must ", failure);
        Assert.DoesNotContain("s3cret-word", failure);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(Action<RabbitMqStreamOptions> spoil)
    {
        var options = new RabbitMqStreamOptions { Uri = Good };
        spoil(options);
        return new RabbitMqStreamOptionsValidator().Validate(null, options);
    }
}
