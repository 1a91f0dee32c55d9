using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Ascension.Integration.Deployment;

/// <summary>
/// Which series a process has: those a scrape shows, and those of instruments that had nothing to say yet. The names of
/// the latter are made as the Prometheus endpoint makes them (prometheus-net 8: meter, <c>_</c>, instrument).
/// </summary>
internal sealed partial class ServiceMetrics : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _published = new();
    private readonly MeterListener _listener = new();

    public ServiceMetrics()
    {
        _listener.InstrumentPublished = (instrument, _) => _published.TryAdd(NameOf(instrument), true);
        _listener.Start();
    }

    /// <summary>Is there an instrument of that name?</summary>
    public bool Publishes(string metric) => _published.ContainsKey(metric);

    /// <summary>Reads a scrape: families, each with the labels its series have.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read(string scrape) => Series().Matches(scrape)
        .GroupBy(match => PromQl.Family(match.Groups["name"].Value))
        .ToDictionary(
            family => family.Key,
            family => (IReadOnlySet<string>)family
                .SelectMany(match => Label().Matches(match.Groups["labels"].Value))
                .Select(match => match.Groups["name"].Value).ToHashSet());

    public void Dispose() => _listener.Dispose();

    private static string NameOf(Instrument instrument) =>
        Foreign().Replace($"{instrument.Meter.Name}_{instrument.Name}", "_").ToLowerInvariant();

    [GeneratedRegex(@"^(?<name>[A-Za-z_:][\w:]*)(?:\{(?<labels>[^\n]*)\})? [^\n]+$", RegexOptions.Multiline)]
    private static partial Regex Series();

    [GeneratedRegex(@"(?<name>\w+)=""")]
    private static partial Regex Label();

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex Foreign();
}
