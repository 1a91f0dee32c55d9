using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ascension.Streams.RabbitMq;

/// <summary>Says what to set when the settings cannot work. It never repeats the URI, which holds a password.</summary>
internal sealed partial class RabbitMqStreamOptionsValidator : IValidateOptions<RabbitMqStreamOptions>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, RabbitMqStreamOptions options)
    {
        List<string> faults = [];
        Check(
            IsBroker(options.Uri), nameof(options.Uri),
            "must be amqp://user:password@host:port/vhost or the same with amqps");
        Check(
            options.Prefix.Length <= 64 && Name().IsMatch(options.Prefix), nameof(options.Prefix),
            "must be 1 to 64 letters, digits, dots or dashes");
        Check(Enum.IsDefined(options.QueueType), nameof(options.QueueType), "must be Quorum or Classic");
        Range(nameof(options.Queues), options.Queues, 1, 256);
        Range(nameof(options.Prefetch), options.Prefetch, 10, 10_000);
        Range(nameof(options.MaxQueueLength), options.MaxQueueLength, 1, 100_000_000);
        Range(nameof(options.MaxQueueBytes), options.MaxQueueBytes, 1024, 1L << 40);
        Range(nameof(options.MaxDeliveries), options.MaxDeliveries, 1, 1000);
        Range(nameof(options.MaxDeadLetters), options.MaxDeadLetters, 1, 10_000_000);
        Range(nameof(options.MaxBatchBytes), options.MaxBatchBytes, 1024, 16 * 1024 * 1024);
        Time(nameof(options.MessageTtl), options.MessageTtl, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365));
        Time(nameof(options.DeadLetterTtl), options.DeadLetterTtl, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365));
        Time(nameof(options.DeliveryTimeout), options.DeliveryTimeout, TimeSpan.FromSeconds(1), LongestWait);
        Time(
            nameof(options.DeadLetterAfter), options.DeadLetterAfter, TimeSpan.FromSeconds(2),
            TimeSpan.FromMinutes(25));
        Time(nameof(options.PublishTimeout), options.PublishTimeout, TimeSpan.FromMilliseconds(100), LongestWait);
        Time(nameof(options.ConnectTimeout), options.ConnectTimeout, TimeSpan.FromMilliseconds(100), LongestWait);
        Time(
            nameof(options.FirstReconnectDelay), options.FirstReconnectDelay, TimeSpan.FromMilliseconds(10),
            LongestWait);
        Time(
            nameof(options.LongestReconnectDelay), options.LongestReconnectDelay, options.FirstReconnectDelay,
            LongestWait);
        Time(
            nameof(options.PollEvery), options.PollEvery, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10));
        Check(
            options.DeadLetterAfter > options.DeliveryTimeout, nameof(options.DeadLetterAfter),
            $"must be longer than {nameof(options.DeliveryTimeout)}");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Range(string option, long value, long least, long most) =>
            Check(value >= least && value <= most, option, $"must be between {least} and {most}, not {value}");

        void Time(string option, TimeSpan value, TimeSpan least, TimeSpan most) =>
            Check(value >= least && value <= most, option, $"must be between {least} and {most}, not {value}");

        void Check(bool good, string option, string demand)
        {
            if (!good)
            {
                faults.Add($"{RabbitMqStreamOptions.Section}:{option} {demand}.");
            }
        }
    }

    private static bool IsBroker(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "amqp" or "amqps"
        && uri.Host.Length > 0
        && uri.UserInfo.Split(':') is [{ Length: > 0 }, { Length: > 0 }];

    [GeneratedRegex(@"^[A-Za-z0-9.-]+\z")]
    private static partial Regex Name();
}
