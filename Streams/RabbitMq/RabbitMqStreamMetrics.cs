using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ascension.Streams.RabbitMq;

/// <summary>What the stream providers of this process count and time, in the meter <c>Ascension.Streams</c>.</summary>
public sealed class RabbitMqStreamMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Ascension.Streams";

    private readonly Meter _meter;
    private readonly Counter<long> _published;
    private readonly Counter<long> _publishFailures;
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _deadLettered;
    private readonly Histogram<double> _publishDuration;
    private readonly ConcurrentDictionary<string, long> _unacknowledged = new();

    /// <summary>Creates the instruments.</summary>
    public RabbitMqStreamMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _published = _meter.CreateCounter<long>(
            "ascension.streams.published", "{batch}", "Batches the broker has confirmed");
        _publishFailures = _meter.CreateCounter<long>(
            "ascension.streams.publish_failures", "{batch}", "Batches that could not be published by cause");
        _delivered = _meter.CreateCounter<long>(
            "ascension.streams.delivered", "{batch}", "Batches acknowledged after delivery");
        _deadLettered = _meter.CreateCounter<long>(
            "ascension.streams.dead_lettered", "{batch}", "Batches made dead letters by cause");
        // Asked for and not pushed: what is open stays known however long nothing comes or goes.
        _meter.CreateObservableUpDownCounter(
            "ascension.streams.unacked",
            () => _unacknowledged.Select(open => new Measurement<long>(open.Value, Tag("provider", open.Key))),
            "{batch}",
            "Batches taken and not settled");
        _publishDuration = _meter.CreateHistogram<double>(
            "ascension.streams.publish.duration", "s", "Time until the broker confirmed a batch");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    /// <summary>
    /// Begins every series of a provider at zero: an alert sees the step from none to one only if none has been there
    /// to see.
    /// </summary>
    internal void Begin(string provider)
    {
        _published.Add(0, Tag("provider", provider));
        _delivered.Add(0, Tag("provider", provider));
        foreach (var cause in new[] { "unavailable", "failed", "too_large" })
        {
            _publishFailures.Add(0, Tag("provider", provider), Tag("cause", cause));
        }

        foreach (var cause in new[] { "failed", "overdue", "unreadable" })
        {
            _deadLettered.Add(0, Tag("provider", provider), Tag("cause", cause));
        }
    }

    internal void Published(string provider, TimeSpan duration)
    {
        _published.Add(1, Tag("provider", provider));
        _publishDuration.Record(duration.TotalSeconds, Tag("provider", provider));
    }

    internal void PublishFailed(string provider, string cause) =>
        _publishFailures.Add(1, Tag("provider", provider), Tag("cause", cause));

    internal void Delivered(string provider) => _delivered.Add(1, Tag("provider", provider));

    internal void DeadLettered(string provider, string cause) =>
        _deadLettered.Add(1, Tag("provider", provider), Tag("cause", cause));

    internal void UnacknowledgedChanged(string provider, int change) =>
        _unacknowledged.AddOrUpdate(provider, change, (_, open) => open + change);

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
