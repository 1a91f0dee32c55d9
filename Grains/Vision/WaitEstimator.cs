namespace Ascension.Grains.Vision;

/// <summary>Expected wait for a slot, from a moving average of what jobs cost and the workers seen lately.</summary>
internal sealed class WaitEstimator(TimeSpan workerMemory)
{
    private const double Smoothing = 0.2;

    private readonly Dictionary<string, DateTimeOffset> _workers = [];
    private double? _secondsPerJob;

    public void WorkerSeen(string worker, DateTimeOffset now) => _workers[worker] = now;

    public void JobDone(double workSeconds)
    {
        if (workSeconds > 0)
        {
            _secondsPerJob = _secondsPerJob is { } average
                ? average + Smoothing * (workSeconds - average)
                : workSeconds;
        }
    }

    /// <summary>Seconds until the job at this position gets a slot; null when nothing is known yet.</summary>
    public int? Estimate(int position, int leased, DateTimeOffset now)
    {
        foreach (var gone in _workers.Where(w => now - w.Value > workerMemory).Select(w => w.Key).ToList())
        {
            _workers.Remove(gone);
        }

        if (_secondsPerJob is not { } seconds || _workers.Count == 0)
        {
            return null;
        }

        var ahead = Math.Max(0, position - 1) + leased;
        return (int)Math.Ceiling(seconds * ahead / Math.Max(_workers.Count, leased));
    }
}
