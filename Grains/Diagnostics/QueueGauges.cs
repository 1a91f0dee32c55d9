using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ascension.Grains.Diagnostics;

/// <summary>
/// What the vision queues of this silo last said, by pool. Scrapers ask for it: a pushed gauge (<c>Gauge&lt;T&gt;</c>)
/// is not known to the Prometheus endpoint, and would go on telling of a queue that has moved to another silo.
/// </summary>
internal sealed class QueueGauges
{
    private readonly ConcurrentDictionary<string, QueueReading> _readings = new();

    public QueueGauges(Meter meter)
    {
        meter.CreateObservableGauge(
            "ascension.queue.depth", () => Read(queue => queue.Waiting), "{job}", "Vision jobs waiting by pool");
        meter.CreateObservableGauge(
            "ascension.queue.leased", () => Read(queue => queue.Leased), "{job}", "Vision jobs running by pool");
        meter.CreateObservableGauge(
            "ascension.queue.oldest_wait", () => Read(queue => queue.OldestWaitSeconds), "s", "Age of the oldest job");
    }

    public void Set(string pool, QueueReading reading) => _readings[pool] = reading;

    public void Forget(string pool) => _readings.TryRemove(pool, out _);

    private IEnumerable<Measurement<T>> Read<T>(Func<QueueReading, T> value)
        where T : struct => _readings.Select(
            entry => new Measurement<T>(value(entry.Value), new KeyValuePair<string, object?>("pool", entry.Key)));
}
