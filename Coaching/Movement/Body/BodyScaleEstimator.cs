using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// Body height from the chain shank, thigh, trunk. Each link is taken where it is stretched across the picture (90th
/// percentile: foreshortening only shortens) and compared with its share of body height in de Leva (1996), mean of
/// women and men. It is a mean over 1.6 s first: noise lengthens links as well, and the highest of noisy lengths most
/// of all.
/// </summary>
internal static class BodyScaleEstimator
{
    public const double ShankShare = 0.2529;
    public const double ThighShare = 0.2274;
    public const double TrunkShare = 0.2915;

    private const double Stretched = 0.9;
    private const int FewestTicks = 10;
    private const int MeanHalfWidthMs = 800;
    private const double ShortestPlausibleCm = 80;
    private const double TallestPlausibleCm = 250;

    public static BodyScale Estimate(CleanTrack track, double? heightCm)
    {
        double length = 0, share = 0;
        Add(Trunk(track), TrunkShare);
        Add(Longer(track, Keypoint.LeftHip, Keypoint.LeftKnee, Keypoint.RightHip, Keypoint.RightKnee), ThighShare);
        Add(Longer(track, Keypoint.LeftKnee, Keypoint.LeftAnkle, Keypoint.RightKnee, Keypoint.RightAnkle), ShankShare);
        var isHeightKnown = heightCm is >= ShortestPlausibleCm and <= TallestPlausibleCm;
        return new BodyScale(
            length > 0 ? length / share : double.NaN,
            isHeightKnown ? heightCm!.Value / 100 : BodyScale.AssumedHeightM,
            isHeightKnown);

        void Add(double link, double linkShare)
        {
            if (!double.IsNaN(link))
            {
                length += link;
                share += linkShare;
            }
        }
    }

    private static double Trunk(CleanTrack track) => StretchedLength(
        track,
        tick => Point.Between(track[Keypoint.LeftShoulder, tick], track[Keypoint.RightShoulder, tick], 0.5),
        tick => Point.Between(track[Keypoint.LeftHip, tick], track[Keypoint.RightHip, tick], 0.5));

    private static double Longer(CleanTrack track, Keypoint from1, Keypoint to1, Keypoint from2, Keypoint to2)
    {
        var one = StretchedLength(track, tick => track[from1, tick], tick => track[to1, tick]);
        var two = StretchedLength(track, tick => track[from2, tick], tick => track[to2, tick]);
        return double.IsNaN(one) ? two : double.IsNaN(two) ? one : Math.Max(one, two);
    }

    private static double StretchedLength(CleanTrack track, Func<int, Point> from, Func<int, Point> to)
    {
        var lengths = new double[track.Clock.Count];
        for (var tick = 0; tick < lengths.Length; tick++)
        {
            lengths[tick] = from(tick).DistanceTo(to(tick));
        }

        var known = lengths.Count(double.IsFinite);
        return known < FewestTicks
            ? double.NaN
            : Statistics.Quantile(
                Statistics.MovingMean(lengths, track.Clock.Ticks(MeanHalfWidthMs)).Where(double.IsFinite), Stretched);
    }
}
