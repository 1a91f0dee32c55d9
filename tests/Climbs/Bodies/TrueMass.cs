using Ascension.Coaching.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Bodies;

/// <summary>
/// The true centre of mass of a pose, written down apart from the library: de Leva (1996), table 4, mean of both sexes.
/// </summary>
internal static class TrueMass
{
    private static readonly (Keypoint From, Keypoint To, double Share, double Mass)[] Segments =
    [
        (Keypoint.LeftShoulder, Keypoint.LeftElbow, 0.5763, 0.0263),
        (Keypoint.RightShoulder, Keypoint.RightElbow, 0.5763, 0.0263),
        (Keypoint.LeftElbow, Keypoint.LeftWrist, 0.45665, 0.0150),
        (Keypoint.RightElbow, Keypoint.RightWrist, 0.45665, 0.0150),
        (Keypoint.LeftHip, Keypoint.LeftKnee, 0.38535, 0.1447),
        (Keypoint.RightHip, Keypoint.RightKnee, 0.38535, 0.1447),
        (Keypoint.LeftKnee, Keypoint.LeftAnkle, 0.43735, 0.0457),
        (Keypoint.RightKnee, Keypoint.RightAnkle, 0.43735, 0.0457),
        (Keypoint.LeftHeel, Keypoint.LeftFootIndex, 0.42145, 0.0133),
        (Keypoint.RightHeel, Keypoint.RightFootIndex, 0.42145, 0.0133),
    ];

    public static Point Of(Point[] pose)
    {
        Point At(Keypoint keypoint) => pose[(int)keypoint];
        Point Middle(Keypoint one, Keypoint other) => Point.Between(At(one), At(other), 0.5);

        var shoulders = Middle(Keypoint.LeftShoulder, Keypoint.RightShoulder);
        var hips = Middle(Keypoint.LeftHip, Keypoint.RightHip);
        var sum = Point.Between(shoulders, hips, 0.4046) * 0.43015
            + Middle(Keypoint.LeftEar, Keypoint.RightEar) * 0.0681
            + Hand(At(Keypoint.LeftWrist), Middle(Keypoint.LeftIndex, Keypoint.LeftPinky))
            + Hand(At(Keypoint.RightWrist), Middle(Keypoint.RightIndex, Keypoint.RightPinky));
        var mass = 0.43015 + 0.0681 + 2 * 0.00585;
        foreach (var (from, to, share, part) in Segments)
        {
            sum += Point.Between(At(from), At(to), share) * part;
            mass += part;
        }

        return sum * (1 / mass);
    }

    private static Point Hand(Point wrist, Point knuckles) => Point.Between(wrist, knuckles, 0.7687) * 0.00585;
}
