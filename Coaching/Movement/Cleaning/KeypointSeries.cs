namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>The reliable samples of one keypoint in wall pixels, at the times they were seen.</summary>
internal sealed class KeypointSeries(int capacity)
{
    private readonly int[] _timesMs = new int[capacity];
    private readonly Point[] _points = new Point[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<int> TimesMs => _timesMs.AsSpan(0, Count);

    public ReadOnlySpan<Point> Points => _points.AsSpan(0, Count);

    public void Add(int timeMs, Point point)
    {
        _timesMs[Count] = timeMs;
        _points[Count] = point;
        Count++;
    }

    /// <summary>The same series without the samples marked true.</summary>
    public KeypointSeries Without(ReadOnlySpan<bool> dropped)
    {
        var kept = new KeypointSeries(Count);
        for (var i = 0; i < Count; i++)
        {
            if (!dropped[i])
            {
                kept.Add(_timesMs[i], _points[i]);
            }
        }

        return kept;
    }
}
