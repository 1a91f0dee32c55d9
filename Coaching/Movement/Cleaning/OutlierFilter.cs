namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>
/// Hampel filter (Hampel 1974; Davies and Gather 1993) per axis: drops samples that jump away from their neighbours, as
/// a pose model does when it confuses two limbs for a frame.
/// </summary>
internal sealed class OutlierFilter(CleaningSettings settings, double frameHeight)
{
    /// <summary>Scales the median absolute deviation to a standard deviation of normal noise.</summary>
    private const double MadToSigma = 1.4826;

    /// <summary>Fewer neighbours than this cannot outvote a sample.</summary>
    private const int FewestNeighbours = 5;

    private readonly List<double> _scratch = [];

    public KeypointSeries Apply(KeypointSeries series)
    {
        var dropped = new bool[series.Count];
        var any = false;
        var (first, last) = (0, 0);
        for (var i = 0; i < series.Count; i++)
        {
            var time = series.TimesMs[i];
            while (series.TimesMs[first] < time - settings.OutlierHalfWidthMs)
            {
                first++;
            }

            while (last < series.Count && series.TimesMs[last] <= time + settings.OutlierHalfWidthMs)
            {
                last++;
            }

            var window = series.Points[first..last];
            dropped[i] = window.Length >= FewestNeighbours
                && (IsOutlier(window, i - first, vertical: false) || IsOutlier(window, i - first, vertical: true));
            any |= dropped[i];
        }

        return any ? series.Without(dropped) : series;
    }

    private bool IsOutlier(ReadOnlySpan<Point> window, int index, bool vertical)
    {
        _scratch.Clear();
        foreach (var point in window)
        {
            _scratch.Add(vertical ? point.Y : point.X);
        }

        var value = _scratch[index];
        var median = MedianOfScratch();
        var deviation = Math.Abs(value - median);
        if (deviation <= settings.OutlierFloor * frameHeight)
        {
            return false;
        }

        for (var i = 0; i < _scratch.Count; i++)
        {
            _scratch[i] = Math.Abs(_scratch[i] - median);
        }

        return deviation > settings.OutlierMads * MadToSigma * MedianOfScratch();
    }

    private double MedianOfScratch()
    {
        _scratch.Sort();
        return _scratch[_scratch.Count / 2];
    }
}
