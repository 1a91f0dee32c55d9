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
    private readonly UpDownCounter<long> _unacknowledged;
    private readonly Histogram<double> _publishDuration;

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
        _unacknowledged = _meter.CreateUpDownCounter<long>(
            "ascension.streams.unacked", "{batch}", "Batches taken and not settled");
        _publishDuration = _meter.CreateHistogram<double>(
            "ascension.streams.publish.duration", "s", "Time until the broker confirmed a batch");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

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
        _unacknowledged.Add(change, Tag("provider", provider));

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
