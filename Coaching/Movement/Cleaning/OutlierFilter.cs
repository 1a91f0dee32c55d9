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

    private readonly List<double> _deviations = [];

    public KeypointSeries Apply(KeypointSeries series)
    {
        var dropped = new bool[series.Count];
        var any = false;
        var (first, last) = (0, 0);
        var times = series.TimesMs;
        var points = series.Points;
        var (across, down) = (new SortedWindow(series.Count), new SortedWindow(series.Count));
        for (var i = 0; i < series.Count; i++)
        {
            for (; last < series.Count && times[last] <= times[i] + settings.OutlierHalfWidthMs; last++)
            {
                across.Add(points[last].X);
                down.Add(points[last].Y);
            }

            for (; times[first] < times[i] - settings.OutlierHalfWidthMs; first++)
            {
                across.Remove(points[first].X);
                down.Remove(points[first].Y);
            }

            dropped[i] = last - first >= FewestNeighbours
                && (IsOutlier(across, points[i].X) || IsOutlier(down, points[i].Y));
            any |= dropped[i];
        }

        return any ? series.Without(dropped) : series;
    }

    private bool IsOutlier(SortedWindow window, double value)
    {
        var median = window.Median;
        var deviation = Math.Abs(value - median);

        // Nearly every sample passes here, so that the second median is rarely needed.
        if (deviation <= settings.OutlierFloor * frameHeight)
        {
            return false;
        }

        _deviations.Clear();
        foreach (var neighbour in window.Values)
        {
            _deviations.Add(Math.Abs(neighbour - median));
        }

        _deviations.Sort();
        return deviation > settings.OutlierMads * MadToSigma * _deviations[_deviations.Count / 2];
    }
}
