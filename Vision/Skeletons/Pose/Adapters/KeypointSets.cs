using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons.Pose.Adapters;

/// <summary>Which keypoint each row of other sets is; null where there is none like it.</summary>
internal static class KeypointSets
{
    private const int HalpeCount = 26;
    private const int WholeBodyCount = 133;

    /// <summary>Lin et al., 2014.</summary>
    private static readonly Keypoint?[] Coco =
    [
        Keypoint.Nose, Keypoint.LeftEye, Keypoint.RightEye, Keypoint.LeftEar, Keypoint.RightEar,
        Keypoint.LeftShoulder, Keypoint.RightShoulder, Keypoint.LeftElbow, Keypoint.RightElbow,
        Keypoint.LeftWrist, Keypoint.RightWrist, Keypoint.LeftHip, Keypoint.RightHip,
        Keypoint.LeftKnee, Keypoint.RightKnee, Keypoint.LeftAnkle, Keypoint.RightAnkle,
    ];

    /// <summary>COCO, then head, neck, hip, toes and heels (Fang et al., 2022).</summary>
    private static readonly Keypoint?[] Halpe = Extend(HalpeCount, new()
    {
        [20] = Keypoint.LeftFootIndex,
        [21] = Keypoint.RightFootIndex,
        [24] = Keypoint.LeftHeel,
        [25] = Keypoint.RightHeel,
    });

    /// <summary>COCO, then feet, 68 points of the face, 21 of each hand (Jin et al., 2020).</summary>
    private static readonly Keypoint?[] WholeBody = Extend(WholeBodyCount, new()
    {
        [17] = Keypoint.LeftFootIndex,
        [19] = Keypoint.LeftHeel,
        [20] = Keypoint.RightFootIndex,
        [22] = Keypoint.RightHeel,
        [59] = Keypoint.RightEyeOuter,
        [62] = Keypoint.RightEyeInner,
        [65] = Keypoint.LeftEyeInner,
        [68] = Keypoint.LeftEyeOuter,
        [71] = Keypoint.MouthRight,
        [77] = Keypoint.MouthLeft,
        [93] = Keypoint.LeftThumb,
        [96] = Keypoint.LeftIndex,
        [108] = Keypoint.LeftPinky,
        [114] = Keypoint.RightThumb,
        [117] = Keypoint.RightIndex,
        [129] = Keypoint.RightPinky,
    });

    /// <summary>The set with so many keypoints; null when none is known.</summary>
    public static Keypoint?[]? OfSize(int count) => count switch
    {
        _ when count == Coco.Length => Coco,
        HalpeCount => Halpe,
        WholeBodyCount => WholeBody,
        _ => null,
    };

    private static Keypoint?[] Extend(int count, Dictionary<int, Keypoint> more)
    {
        Keypoint?[] keypoints = new Keypoint?[count];
        Coco.CopyTo(keypoints, 0);
        foreach ((int row, Keypoint keypoint) in more)
        {
            keypoints[row] = keypoint;
        }

        return keypoints;
    }
}
