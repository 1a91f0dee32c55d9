using Ascension.Coaching.Movement.Cleaning;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// The centre of mass over time, smoothed by a zero-phase Gaussian, with its speed. The second smoothing is there for
/// the third derivative: without it the jerk would measure the pose model instead of the climber.
/// </summary>
internal sealed class MassPath
{
    private const double KernelSigmas = 3;
    private const int StillShare = 3;

    private readonly TickClock _clock;
    private readonly Point[] _points;

    public MassPath(CleanTrack track, CleaningSettings settings)
    {
        _clock = track.Clock;
        _points = Smooth(CentreOfMass.Path(track), (double)settings.CentreOfMassSigmaMs / _clock.StepMs);
        NoiseJerkSquared = StillJerkSquared();
    }

    public ReadOnlySpan<Point> Points => _points;

    /// <summary>
    /// Mean square of the jerk that noise alone makes, in pixels^2/s^6: what there is while the body is still.
    /// </summary>
    public double NoiseJerkSquared { get; }

    public Point this[int tick] => _points[tick];

    /// <summary>Velocity in pixels a second by central difference; missing at a gap's edge.</summary>
    public Point Velocity(int tick) =>
        tick > 0 && tick < _points.Length - 1
            ? (_points[tick + 1] - _points[tick - 1]) * (0.5 / _clock.StepSeconds)
            : Point.Missing;

    /// <summary>Third derivative in pixels a second cubed, over four ticks.</summary>
    public Point Jerk(int tick)
    {
        if (tick < 2 || tick >= _points.Length - 2)
        {
            return Point.Missing;
        }

        var difference = _points[tick + 2] - _points[tick + 1] * 2 + _points[tick - 1] * 2 - _points[tick - 2];
        return difference * (0.5 / Math.Pow(_clock.StepSeconds, 3));
    }

    /// <summary>Length of the path in pixels over the ticks where it is known.</summary>
    public double PathLength(TickRange range)
    {
        double length = 0;
        for (var tick = range.Start + 1; tick <= range.End; tick++)
        {
            var step = _points[tick - 1].DistanceTo(_points[tick]);
            length += double.IsNaN(step) ? 0 : step;
        }

        return length;
    }

    /// <summary>
    /// Length of the path through the means of successive spans of ticks, in pixels: how far the body gets, without its
    /// trembling and the noise of its keypoints.
    /// </summary>
    public double Progress(TickRange range, int span)
    {
        double length = 0;
        var before = Point.Missing;
        for (var start = range.Start; start + span - 1 <= range.End; start += span)
        {
            var mean = new WeightedPoint();
            for (var tick = start; tick < start + span; tick++)
            {
                mean.Add(_points[tick], 1);
            }

            var step = before.DistanceTo(mean.Mean);
            length += double.IsNaN(step) ? 0 : step;
            before = mean.Mean.IsMissing ? before : mean.Mean;
        }

        return length;
    }

    /// <summary>
    /// From the slowest third of the ticks, which no climber spends moving; the median of an exponentially distributed
    /// square is ln 2 of its mean.
    /// </summary>
    private double StillJerkSquared()
    {
        List<(double Speed, double Jerk)> known = [];
        for (var tick = 0; tick < _points.Length; tick++)
        {
            var (speed, jerk) = (Velocity(tick).Length, Jerk(tick).Length);
            if (!double.IsNaN(speed) && !double.IsNaN(jerk))
            {
                known.Add((speed, jerk));
            }
        }

        known.Sort();
        var still = known.Take(known.Count / StillShare).Select(tick => tick.Jerk * tick.Jerk);
        var median = Statistics.Median(still);
        return double.IsNaN(median) ? 0 : median / Math.Log(2);
    }

    private static Point[] Smooth(Point[] raw, double sigma)
    {
        var radius = (int)Math.Ceiling(KernelSigmas * sigma);
        var kernel = new double[radius + 1];
        for (var i = 0; i <= radius; i++)
        {
            kernel[i] = Math.Exp(-0.5 * (i / sigma) * (i / sigma));
        }

        var smooth = new Point[raw.Length];
        for (var tick = 0; tick < raw.Length; tick++)
        {
            smooth[tick] = raw[tick].IsMissing ? Point.Missing : Weighted(raw, tick, kernel);
        }

        return smooth;
    }

    /// <summary>Neighbours count in pairs only, so that the edge of a gap does not drag the mean aside.</summary>
    private static Point Weighted(Point[] raw, int tick, double[] kernel)
    {
        var mean = new WeightedPoint();
        mean.Add(raw[tick], kernel[0]);
        for (var i = 1; i < kernel.Length && tick - i >= 0 && tick + i < raw.Length; i++)
        {
            var (before, after) = (raw[tick - i], raw[tick + i]);
            if (before.IsMissing || after.IsMissing)
            {
                break;
            }

            mean.Add(before, kernel[i]);
            mean.Add(after, kernel[i]);
        }

        return mean.Mean;
    }
}
