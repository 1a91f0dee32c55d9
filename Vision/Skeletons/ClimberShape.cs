using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// What a climber covers of the wall: boxes along head, trunk, arms and legs, because one box around a spread climber
/// would hide half of the holds in reach.
/// </summary>
internal static class ClimberShape
{
    /// <summary>Half the thickness of a limb, in lengths of the trunk.</summary>
    private const float LimbShare = 0.16f;

    /// <summary>Boxes along a limb.</summary>
    private const int Steps = 4;

    private static readonly Keypoint[] Trunk =
        [Keypoint.LeftShoulder, Keypoint.RightShoulder, Keypoint.LeftHip, Keypoint.RightHip];

    private static readonly (Keypoint From, Keypoint To)[] Limbs =
    [
        (Keypoint.LeftShoulder, Keypoint.Nose), (Keypoint.RightShoulder, Keypoint.Nose),
        (Keypoint.LeftShoulder, Keypoint.LeftElbow), (Keypoint.LeftElbow, Keypoint.LeftWrist),
        (Keypoint.RightShoulder, Keypoint.RightElbow), (Keypoint.RightElbow, Keypoint.RightWrist),
        (Keypoint.LeftHip, Keypoint.LeftKnee), (Keypoint.LeftKnee, Keypoint.LeftAnkle),
        (Keypoint.RightHip, Keypoint.RightKnee), (Keypoint.RightKnee, Keypoint.RightAnkle),
        (Keypoint.LeftHeel, Keypoint.LeftFootIndex), (Keypoint.RightHeel, Keypoint.RightFootIndex),
    ];

    /// <summary>The boxes, in widths and heights of the frame; none when nobody was seen.</summary>
    public static IReadOnlyList<HoldBox> Of(FramePose pose, int width, int height)
    {
        if (pose.Points is not { } points)
        {
            return [];
        }

        float pad = LimbShare * TrunkLength(points);
        List<HoldBox> boxes = [Around(Trunk.Select(point => points[(int)point]), 0)];
        foreach ((Keypoint from, Keypoint to) in Limbs)
        {
            (KeypointSample a, KeypointSample b) = (points[(int)from], points[(int)to]);
            for (int step = 0; step <= Steps; step++)
            {
                float share = (float)step / Steps;
                KeypointSample at = new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share, 1);
                boxes.Add(Around([at], pad));
            }
        }

        return boxes;

        HoldBox Around(IEnumerable<KeypointSample> inside, float margin)
        {
            KeypointSample[] corners = [.. inside];
            float left = corners.Min(point => point.X) - margin, right = corners.Max(point => point.X) + margin;
            float top = corners.Min(point => point.Y) - margin, bottom = corners.Max(point => point.Y) + margin;
            return new HoldBox(left / width, top / height, (right - left) / width, (bottom - top) / height);
        }
    }

    private static float TrunkLength(KeypointSample[] points)
    {
        KeypointSample left = points[(int)Keypoint.LeftShoulder], right = points[(int)Keypoint.RightShoulder];
        KeypointSample leftHip = points[(int)Keypoint.LeftHip], rightHip = points[(int)Keypoint.RightHip];
        return float.Hypot(
            (left.X + right.X - leftHip.X - rightHip.X) / 2, (left.Y + right.Y - leftHip.Y - rightHip.Y) / 2);
    }
}
