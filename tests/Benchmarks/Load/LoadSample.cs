namespace Ascension.Benchmarks.Load;

/// <summary>What one scenario met while it was pressed.</summary>
internal sealed class LoadSample
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _elapsed;

    public void Add(IEnumerable<double> milliseconds, TimeSpan elapsed)
    {
        _milliseconds.AddRange(milliseconds);
        _elapsed += elapsed;
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
            Percentile(0.99));
    }

    // Nearest rank: a figure that was really met.
    private double Percentile(double share) =>
        _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
}
