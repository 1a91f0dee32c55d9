using Ascension.Coaching.Movement.Cleaning;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// The centre of mass over time, smoothed by a zero-phase Gaussian, with its speed. The second smoothing is there for
/// the third derivative: without it the jerk would measure the pose model instead of the climber.
/// </summary>
internal sealed class MassPath
{
    private const double KernelSigmas = 3;

    private readonly TickClock _clock;
    private readonly Point[] _points;

    public MassPath(CleanTrack track, CleaningSettings settings)
    {
        _clock = track.Clock;
        _points = Smooth(CentreOfMass.Path(track), (double)settings.CentreOfMassSigmaMs / _clock.StepMs);
    }

    public ReadOnlySpan<Point> Points => _points;

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
