using Ascension.Coaching.Movement.Body;

namespace Ascension.Coaching.Movement.Moves;

/// <summary>
/// Log dimensionless jerk (Hogan and Sternad 2009; Balasubramanian et al. 2012):
/// <c>-ln(T^3 / v_peak^2 * integral |jerk|^2 dt)</c>. Higher is smoother; a minimum-jerk reach has -5.3.
/// </summary>
internal static class Smoothness
{
    private const int FewestTicks = 8;
    private const double LargestMissingShare = 0.1;

    /// <summary>What is left of the jerk, at least, when the noise is taken off it.</summary>
    private const double LeastShare = 0.02;

    /// <summary>
    /// Of the centre of mass over a range; NaN when it is too short, too still or too badly seen. The jerk of the
    /// keypoints' noise is taken off: independent, it adds to the squares.
    /// </summary>
    public static double Of(MassPath path, TickRange range, TickClock clock, double slowestPeakPx)
    {
        if (range.Length < FewestTicks)
        {
            return double.NaN;
        }

        double peak = 0, sum = 0;
        var known = 0;
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            var (speed, jerk) = (path.Velocity(tick).Length, path.Jerk(tick).Length);
            if (!double.IsNaN(speed) && !double.IsNaN(jerk))
            {
                peak = Math.Max(peak, speed);
                sum += jerk * jerk;
                known++;
            }
        }

        if (known < (1 - LargestMissingShare) * range.Length || peak < slowestPeakPx || !(sum > 0))
        {
            return double.NaN;
        }

        var duration = clock.Seconds(range.Length);
        var squared = sum / known;
        var integral = Math.Max(squared - path.NoiseJerkSquared, LeastShare * squared) * duration;
        return -Math.Log(duration * duration * duration / (peak * peak) * integral);
    }
}
