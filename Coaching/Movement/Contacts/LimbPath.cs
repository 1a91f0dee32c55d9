using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>
/// Where a hand or foot is: the mean of its keypoints that are seen nearly as often as the wrist or ankle. Averaging
/// lowers the noise of a single point and the swing of a wrist or heel around the hold.
/// </summary>
internal sealed class LimbPath
{
    /// <summary>A finger or toe seen less often than this share of the wrist's or ankle's time is left out.</summary>
    private const double CoverageShare = 0.9;

    private readonly Point[] _points;
    private readonly Point[] _tips;
    private readonly CleanTrack _track;
    private readonly double _secondsOfTwoTicks;
    private double _noiseSpeed = double.NaN;

    public LimbPath(CleanTrack track, Limb limb)
    {
        Limb = limb;
        _track = track;
        _secondsOfTwoTicks = 2 * track.Clock.StepSeconds;
        var keypoints = Reliable(track, limb);
        _points = new Point[track.Clock.Count];
        _tips = keypoints.Count == 1 ? _points : new Point[track.Clock.Count];
        for (var tick = 0; tick < _points.Length; tick++)
        {
            var anchor = track[keypoints[0], tick];
            var tips = default(Point);
            foreach (var keypoint in keypoints.Skip(1))
            {
                tips += track[keypoint, tick];
            }

            _points[tick] = (anchor + tips) * (1.0 / keypoints.Count);
            if (keypoints.Count > 1)
            {
                _tips[tick] = tips * (1.0 / (keypoints.Count - 1));
            }
        }
    }

    public Limb Limb { get; }

    /// <summary>Median speed in pixels a second: limbs mostly rest, so it tells the noise of the keypoints.</summary>
    public double NoiseSpeed => double.IsNaN(_noiseSpeed) ? _noiseSpeed = MedianSpeed() : _noiseSpeed;

    public int Count => _points.Length;

    public Point this[int tick] => _points[tick];

    /// <summary>What touches the wall at a tick, the fingers or the toe, where it is seen; else the limb.</summary>
    public Point Tip(int tick) => _tips[tick].IsMissing ? _points[tick] : _tips[tick];

    /// <summary>Speed in pixels a second; NaN where unknown.</summary>
    public double Speed(int tick) =>
        tick > 0 && tick < _points.Length - 1
            ? _points[tick - 1].DistanceTo(_points[tick + 1]) / _secondsOfTwoTicks
            : double.NaN;

    /// <summary>Mean position over the ticks where it is known.</summary>
    public Point Mean(TickRange range) => Mean(_points, range);

    /// <summary>
    /// Mean position of what touches the wall, the fingers or the toe, where it is seen well enough; else of the limb.
    /// </summary>
    public Point MeanTip(TickRange range)
    {
        var tip = Mean(_tips, range);
        return tip.IsMissing ? Mean(range) : tip;
    }

    /// <summary>Mean position of the heel of a foot, of the tip of a hand.</summary>
    public Point MeanHeel(TickRange range) => Limb switch
    {
        Limb.LeftFoot => Mean(_track.Path(Keypoint.LeftHeel), range),
        Limb.RightFoot => Mean(_track.Path(Keypoint.RightHeel), range),
        _ => MeanTip(range),
    };

    private double MedianSpeed()
    {
        var median = Statistics.Median(Enumerable.Range(0, _points.Length).Select(Speed).Where(double.IsFinite));
        return double.IsNaN(median) ? 0 : median;
    }

    private static Point Mean(ReadOnlySpan<Point> points, TickRange range)
    {
        var mean = new WeightedPoint();
        for (var tick = range.Start; tick <= range.End; tick++)
        {
            mean.Add(points[tick], 1);
        }

        return mean.Mean;
    }

    private static List<Keypoint> Reliable(CleanTrack track, Limb limb)
    {
        var (anchor, others) = KeypointsOf(limb);
        var needed = CoverageShare * track.Coverage(anchor);
        List<Keypoint> keypoints = [anchor];
        foreach (var keypoint in others)
        {
            if (needed > 0 && track.Coverage(keypoint) >= needed)
            {
                keypoints.Add(keypoint);
            }
        }

        return keypoints;
    }

    private static (Keypoint Anchor, Keypoint[] Others) KeypointsOf(Limb limb) => limb switch
    {
        Limb.LeftHand => (Keypoint.LeftWrist, [Keypoint.LeftIndex, Keypoint.LeftPinky]),
        Limb.RightHand => (Keypoint.RightWrist, [Keypoint.RightIndex, Keypoint.RightPinky]),
        Limb.LeftFoot => (Keypoint.LeftAnkle, [Keypoint.LeftFootIndex]),
        Limb.RightFoot => (Keypoint.RightAnkle, [Keypoint.RightFootIndex]),
        _ => throw new ArgumentOutOfRangeException(nameof(limb), limb, "Not a limb."),
    };
}
