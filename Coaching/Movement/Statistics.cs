namespace Ascension.Coaching.Movement;

/// <summary>Order statistics; NaN of nothing.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>Quantile with linear interpolation (Hyndman and Fan 1996, type 7).</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values];
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        Array.Sort(sorted);
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    public static double Mean(IEnumerable<double> values)
    {
        double sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Mean of a figure over the ticks where it is known; NaN of none.</summary>
    public static double MeanOver(TickRange range, Func<int, double> figure)
    {
        double sum = 0;
        var known = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var value = figure(tick);
            if (!double.IsNaN(value))
            {
                sum += value;
                known++;
            }
        }

        return known == 0 ? double.NaN : sum / known;
    }

    /// <summary>
    /// Mean of the known values from <paramref name="radius"/> before each to as many after it; NaN where the value
    /// itself is unknown.
    /// </summary>
    public static double[] MovingMean(ReadOnlySpan<double> values, int radius)
    {
        var means = new double[values.Length];
        double sum = 0;
        var (count, next, first) = (0, 0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            for (; next < values.Length && next <= i + radius; next++)
            {
                if (!double.IsNaN(values[next]))
                {
                    sum += values[next];
                    count++;
                }
            }

            for (; first < i - radius; first++)
            {
                if (!double.IsNaN(values[first]))
                {
                    sum -= values[first];
                    count--;
                }
            }

            means[i] = double.IsNaN(values[i]) ? double.NaN : sum / count;
        }

        return means;
    }
}
