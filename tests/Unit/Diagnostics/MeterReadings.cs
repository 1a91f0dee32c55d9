using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ascension.Unit.Diagnostics;

/// <summary>Listens to the meter <c>Ascension</c>, as a scraper would.</summary>
internal sealed class MeterReadings : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _readings = new();

    /// <summary>Starts to listen.</summary>
    /// <param name="wanted">Which instruments; those of other tests run beside.</param>
    public MeterReadings(Func<Instrument, bool> wanted)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Ascension" && wanted(instrument))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Asks the observable instruments and gives their readings alone.</summary>
    public IReadOnlyList<(string Name, double Value, string Tags)> Scrape()
    {
        _readings.Clear();
        _listener.RecordObservableInstruments();
        return [.. _readings];
    }

    /// <summary>What an instrument was told so far.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string name) =>
        [.. _readings.Where(reading => reading.Name == name).Select(reading => (reading.Value, reading.Tags))];

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _readings.Enqueue((
            instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
