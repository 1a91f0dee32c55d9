namespace Ascension.Benchmarks.Load;

/// <summary>What one scenario met while it was pressed.</summary>
internal sealed class LoadSample
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _elapsed;
    private TimeSpan _processor;

    /// <summary>Adds what was met while a watch ran.</summary>
    public void Add(IEnumerable<double> milliseconds, LoadWatch watch)
    {
        _elapsed += watch.Elapsed;
        _processor += watch.Processor;
        _milliseconds.AddRange(milliseconds);
    }

    public LoadFigures ToFigures(string scenario)
    {
        _milliseconds.Sort();
        return new(
            scenario,
            _milliseconds.Count,
            _milliseconds.Count / _elapsed.TotalSeconds,
            Percentile(0.50),
            Percentile(0.95),
            Percentile(0.99),
            _processor.TotalMicroseconds / _milliseconds.Count);
    }

    // Nearest rank: a figure that was really met.
    private double Percentile(double share) =>
        _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
}
