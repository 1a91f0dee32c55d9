using System.Diagnostics.Metrics;
using Ascension.Grains.Abstractions.Diagnostics;

namespace Ascension.Api.Observability;

/// <summary>What the API counts and times; quota refusals are counted where they are decided, in the grains.</summary>
public sealed class ApiMetrics : IDisposable
{
    // The promise is 100 ms.
    private static readonly InstrumentAdvice<double> Delays = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    };

    private readonly Meter _meter;
    private readonly Histogram<double> _fanOut;
    private readonly Counter<long> _replays;
    private readonly Counter<long> _resultBytes;
    private readonly Counter<long> _uploads;
    private long _connections;

    /// <summary>Creates the instruments.</summary>
    public ApiMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(TelemetryNames.Meter);
        // Asked for and not pushed: what is open stays known however long nobody comes or goes.
        _meter.CreateObservableUpDownCounter(
            "ascension.hub.connections",
            () => Volatile.Read(ref _connections),
            "{connection}",
            "Open hub connections");
        _fanOut = _meter.CreateHistogram(
            "ascension.hub.fan_out.delay", "s", "From an event to its sending on the hub", tags: null, Delays);
        _replays = _meter.CreateCounter<long>(
            "ascension.hub.log_events", "{event}", "Events that reached a climber from the log, not the stream");
        _resultBytes = _meter.CreateCounter<long>("ascension.result.bytes", "By", "Result bytes sent, by encoding");
        _uploads = _meter.CreateCounter<long>("ascension.upload.requests", "{upload}", "Announced uploads, by type");
    }

    internal void HubConnected() => Interlocked.Increment(ref _connections);

    internal void HubDisconnected() => Interlocked.Decrement(ref _connections);

    internal void FannedOut(TimeSpan delay) => _fanOut.Record(Math.Max(0, delay.TotalSeconds));

    internal void ReadFromLog(int events) => _replays.Add(events);

    internal void ResultSent(long bytes, string encoding) =>
        _resultBytes.Add(bytes, new KeyValuePair<string, object?>("encoding", encoding));

    internal void UploadRequested(string type) => _uploads.Add(1, new KeyValuePair<string, object?>("type", type));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
