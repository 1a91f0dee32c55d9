using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ascension.Streams.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace Ascension.Integration.Streams;

/// <summary>Adds up what the stream providers of this process count; begin before they do.</summary>
internal sealed class StreamMeter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(object? Scope, string Instrument), long> _sums = new();

    public StreamMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == RabbitMqStreamMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            _sums.AddOrUpdate(
                (instrument.Meter.Scope, instrument.Name),
                value,
                (_, sum) => instrument.IsObservable ? value : sum + value));
        _listener.Start();
    }

    /// <summary>What the silos and the client of a cluster have counted, or what they say now when asked.</summary>
    public long Of(StreamCluster cluster, string instrument)
    {
        _listener.RecordObservableInstruments();
        return cluster.Silos.Select(silo => silo.ServiceProvider)
            .Append(cluster.Client.ServiceProvider)
            .Select(services => services.GetRequiredService<IMeterFactory>())
            .Sum(scope => _sums.GetValueOrDefault((scope, instrument)));
    }

    public void Dispose() => _listener.Dispose();
}
