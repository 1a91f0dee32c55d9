namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>
/// Smooths unevenly spaced samples by local quadratic regression with tricube weights (Cleveland 1979), which on an
/// even grid is a Savitzky-Golay filter. The window is centred, so there is no lag, and its width is in time, so the
/// frame rate does not change the result. Nothing is extrapolated, and no gap longer than the limit is filled.
/// </summary>
internal sealed class LocalRegression(CleaningSettings settings)
{
    private const int SamplesForQuadratic = 4;

    /// <summary>Evaluates the series at every tick; ticks outside it or in a long gap are missing.</summary>
    public Point[] Evaluate(KeypointSeries series, TickClock clock)
    {
        var result = new Point[clock.Count];
        var (first, last, next) = (0, 0, 0);
        var times = series.TimesMs;
        for (var tick = 0; tick < clock.Count; tick++)
        {
            var time = clock.TimeMs(tick);
            while (next < series.Count && times[next] < time)
            {
                next++;
            }

            while (first < series.Count && times[first] <= time - settings.RegressionHalfWidthMs)
            {
                first++;
            }

            while (last < series.Count && times[last] < time + settings.RegressionHalfWidthMs)
            {
                last++;
            }

            result[tick] = IsCovered(times, next, time)
                ? Fit(times[first..last], series.Points[first..last], time) ?? Interpolate(series, next, time)
                : Point.Missing;
        }

        return result;
    }

    private static Point Interpolate(KeypointSeries series, int next, int time)
    {
        if (series.TimesMs[next] == time)
        {
            return series.Points[next];
        }

        var before = series.TimesMs[next - 1];
        var share = (double)(time - before) / (series.TimesMs[next] - before);
        return Point.Between(series.Points[next - 1], series.Points[next], share);
    }

    private bool IsCovered(ReadOnlySpan<int> times, int next, int time) =>
        next < times.Length
        && (times[next] == time || (next > 0 && times[next] - times[next - 1] <= settings.LongestFilledGapMs));

    /// <summary>Value at the centre of a weighted quadratic; null when the samples do not determine one.</summary>
    private Point? Fit(ReadOnlySpan<int> times, ReadOnlySpan<Point> points, int time)
    {
        if (times.Length < SamplesForQuadratic || times[0] > time || times[^1] < time)
        {
            return null;
        }

        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0;
        Point p0 = default, p1 = default, p2 = default;
        for (var i = 0; i < times.Length; i++)
        {
            var u = (double)(times[i] - time) / settings.RegressionHalfWidthMs;
            var cubed = Math.Abs(u * u * u);
            var weight = (1 - cubed) * (1 - cubed) * (1 - cubed);
            s0 += weight;
            s1 += weight * u;
            s2 += weight * u * u;
            s3 += weight * u * u * u;
            s4 += weight * u * u * u * u;
            p0 += points[i] * weight;
            p1 += points[i] * (weight * u);
            p2 += points[i] * (weight * u * u);
        }

        // Cramer's rule for the constant term of the normal equations.
        var c0 = s2 * s4 - s3 * s3;
        var c1 = s2 * s3 - s1 * s4;
        var c2 = s1 * s3 - s2 * s2;
        var determinant = s0 * c0 + s1 * c1 + s2 * c2;
        return determinant > 1e-6 * s0 * s0 * s0 ? (p0 * c0 + p1 * c1 + p2 * c2) * (1 / determinant) : null;
    }
}
