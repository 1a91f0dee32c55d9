using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Body;

/// <summary>
/// Whole-body centre of mass as the mass-weighted mean of the segments' centres. A hand or foot whose far points are
/// not seen sits at the wrist or ankle, and the head above the shoulders; other missing segments are left out, and
/// without the trunk or with less than 85 % of the mass seen there is no centre of mass.
/// </summary>
internal static class CentreOfMass
{
    private const double SmallestKnownMass = 0.85;

    public static Point[] Path(CleanTrack track)
    {
        var path = new Point[track.Clock.Count];
        for (var tick = 0; tick < path.Length; tick++)
        {
            path[tick] = At(track, tick);
        }

        return path;
    }

    public static Point At(CleanTrack track, int tick)
    {
        var shoulders = Point.Between(track[Keypoint.LeftShoulder, tick], track[Keypoint.RightShoulder, tick], 0.5);
        var hips = Point.Between(track[Keypoint.LeftHip, tick], track[Keypoint.RightHip, tick], 0.5);
        if (shoulders.IsMissing || hips.IsMissing)
        {
            return Point.Missing;
        }

        var sum = new WeightedPoint();
        sum.Add(Point.Between(shoulders, hips, SegmentMasses.TrunkCentre), SegmentMasses.Trunk);
        sum.Add(Head(track, tick, shoulders, hips), SegmentMasses.Head);
        foreach (var arm in ArmKeypoints.Both)
        {
            var (shoulder, elbow, wrist) = (track[arm.Shoulder, tick], track[arm.Elbow, tick], track[arm.Wrist, tick]);
            var knuckles = Point.Between(track[arm.Index, tick], track[arm.Pinky, tick], 0.5);
            sum.Add(Point.Between(shoulder, elbow, SegmentMasses.UpperArmCentre), SegmentMasses.UpperArm);
            sum.Add(Point.Between(elbow, wrist, SegmentMasses.ForearmCentre), SegmentMasses.Forearm);
            sum.Add(Known(Point.Between(wrist, knuckles, SegmentMasses.HandCentre), wrist), SegmentMasses.Hand);
        }

        foreach (var leg in LegKeypoints.Both)
        {
            var (hip, knee, ankle) = (track[leg.Hip, tick], track[leg.Knee, tick], track[leg.Ankle, tick]);
            var foot = Point.Between(track[leg.Heel, tick], track[leg.Toe, tick], SegmentMasses.FootCentre);
            sum.Add(Point.Between(hip, knee, SegmentMasses.ThighCentre), SegmentMasses.Thigh);
            sum.Add(Point.Between(knee, ankle, SegmentMasses.ShankCentre), SegmentMasses.Shank);
            sum.Add(Known(foot, ankle), SegmentMasses.Foot);
        }

        return sum.Weight >= SmallestKnownMass ? sum.Mean : Point.Missing;
    }

    private static Point Head(CleanTrack track, int tick, Point shoulders, Point hips)
    {
        var ears = Point.Between(track[Keypoint.LeftEar, tick], track[Keypoint.RightEar, tick], 0.5);
        return Known(ears, shoulders + (shoulders - hips) * SegmentMasses.HeadAboveShoulders);
    }

    private static Point Known(Point wanted, Point otherwise) => wanted.IsMissing ? otherwise : wanted;
}
