using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Puts keypoints that were not seen to the joint they hang on, or into the middle of the skeleton: nobody is to use
/// them, but whoever draws a box around a skeleton must not have it torn to a corner of the picture.
/// </summary>
internal static class MissingPlaces
{
    /// <summary>The joint that an end of the body hangs on.</summary>
    private static readonly Keypoint?[] Joints = JointsOfEnds();

    /// <summary>Places the keypoints without confidence; those that lie nowhere lose theirs.</summary>
    /// <param name="points">A skeleton in pixels.</param>
    /// <param name="region">Where it was looked for; its middle serves when nothing was seen.</param>
    public static void Fill(Span<KeypointSample> points, PixelRegion region)
    {
        float sumX = 0, sumY = 0;
        int seen = 0;
        foreach (ref KeypointSample point in points)
        {
            bool isPlaced = float.IsFinite(point.X) && float.IsFinite(point.Y) && point.Confidence > 0;
            point = isPlaced ? point : default;
            sumX += point.X;
            sumY += point.Y;
            seen += isPlaced ? 1 : 0;
        }

        (float x, float y) = seen > 0 ? (sumX / seen, sumY / seen) : region.Place(0.5f, 0.5f);
        for (int i = 0; seen < points.Length && i < points.Length; i++)
        {
            if (points[i].Confidence <= 0)
            {
                points[i] = Joints[i] is { } joint && points[(int)joint].Confidence > 0
                    ? points[(int)joint] with { Confidence = 0 }
                    : new KeypointSample(x, y, 0);
            }
        }
    }

    private static Keypoint?[] JointsOfEnds()
    {
        Keypoint?[] joints = new Keypoint?[SkeletonTimeline.KeypointCount];
        for (Keypoint end = Keypoint.LeftEyeInner; end <= Keypoint.RightFootIndex; end++)
        {
            bool isLeft = (int)end % 2 == 1;
            joints[(int)end] = end switch
            {
                <= Keypoint.MouthRight => Keypoint.Nose,
                >= Keypoint.LeftPinky and <= Keypoint.RightThumb => isLeft ? Keypoint.LeftWrist : Keypoint.RightWrist,
                >= Keypoint.LeftHeel => isLeft ? Keypoint.LeftAnkle : Keypoint.RightAnkle,
                _ => null,
            };
        }

        return joints;
    }
}
