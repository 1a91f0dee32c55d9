using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// How square the hips face the wall, a proxy from one camera: their apparent width against the climber's own widest,
/// 1 square, 0 turned side-on (the cosine of the turn). The shoulders do not serve as the measure: they mostly turn
/// with the hips, and the two together would hide it.
/// </summary>
internal sealed class HipSquareness
{
    /// <summary>The squarest the climber gets, robust against noise.</summary>
    private const double Squarest = 0.9;

    /// <summary>Hips turn slowly; the mean over this much to either side calms the pose model.</summary>
    private const int HalfWidthMs = 280;

    /// <summary>
    /// Hips narrower than this at their widest, in bh, were never seen from behind and tell no turn: a grown-up's hip
    /// joints are about a tenth of the height apart.
    /// </summary>
    private const double NarrowestSquare = 0.05;

    private readonly double[] _squareness;

    public HipSquareness(CleanTrack track, BodyScale scale, TickRange window)
    {
        var radius = track.Clock.Ticks(HalfWidthMs);
        var widths = new double[track.Clock.Count];
        for (var tick = 0; tick < widths.Length; tick++)
        {
            widths[tick] = track[Keypoint.LeftHip, tick].DistanceTo(track[Keypoint.RightHip, tick]);
        }

        _squareness = [.. widths.Select((_, tick) => MeanAround(widths, tick, radius))];
        var square = Statistics.Quantile(
            _squareness.Where((width, tick) => window.Contains(tick) && !double.IsNaN(width)), Squarest);
        var isTold = scale.BodyHeights(square) >= NarrowestSquare;
        for (var tick = 0; tick < _squareness.Length; tick++)
        {
            _squareness[tick] = isTold ? Math.Min(1, _squareness[tick] / square) : double.NaN;
        }
    }

    /// <summary>0 to 1; NaN when a hip is missing or the hips were never seen from behind.</summary>
    public double this[int tick] => _squareness[tick];

    /// <summary>Mean over the ticks of a range where it is known; NaN of none.</summary>
    public double Mean(TickRange range) => Statistics.MeanOver(range, tick => _squareness[tick]);

    private static double MeanAround(double[] widths, int tick, int radius)
    {
        if (double.IsNaN(widths[tick]))
        {
            return double.NaN;
        }

        var around = new TickRange(Math.Max(0, tick - radius), Math.Min(widths.Length - 1, tick + radius));
        return Statistics.MeanOver(around, other => widths[other]);
    }
}
