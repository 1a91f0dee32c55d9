using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>
/// Cleaned keypoints in wall pixels on the common time base: nose, ears, trunk and limbs; nothing looks at the other
/// points of face and hands.
/// </summary>
internal sealed class CleanTrack(TickClock clock, Point[][] points, double confidence)
{
    public TickClock Clock { get; } = clock;

    /// <summary>Mean confidence of the keypoints of trunk and limbs, 0 to 1; unseen ones count as 0.</summary>
    public double Confidence { get; } = confidence;

    public Point this[Keypoint keypoint, int tick] => points[(int)keypoint][tick];

    public ReadOnlySpan<Point> Path(Keypoint keypoint) => points[(int)keypoint];

    /// <summary>Share of ticks at which a keypoint is known, 0 to 1.</summary>
    public double Coverage(Keypoint keypoint)
    {
        var known = 0;
        foreach (var point in points[(int)keypoint])
        {
            known += point.IsMissing ? 0 : 1;
        }

        return Clock.Count == 0 ? 0 : (double)known / Clock.Count;
    }
}
