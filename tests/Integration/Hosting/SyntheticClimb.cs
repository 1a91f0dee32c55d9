using Ascension.Skeletons.Timeline;
using Ascension.Vision.Holds;

namespace Ascension.Integration.Hosting;

/// <summary>A skeleton that rises evenly: enough to give the movement stage something to do.</summary>
public static class SyntheticClimb
{
    private static readonly (Keypoint Point, float X, float Y)[] Body =
    [
        (Keypoint.Nose, 0.50f, 0.30f),
        (Keypoint.LeftShoulder, 0.45f, 0.36f), (Keypoint.RightShoulder, 0.55f, 0.36f),
        (Keypoint.LeftElbow, 0.42f, 0.30f), (Keypoint.RightElbow, 0.58f, 0.30f),
        (Keypoint.LeftWrist, 0.43f, 0.22f), (Keypoint.RightWrist, 0.57f, 0.22f),
        (Keypoint.LeftHip, 0.47f, 0.52f), (Keypoint.RightHip, 0.53f, 0.52f),
        (Keypoint.LeftKnee, 0.44f, 0.62f), (Keypoint.RightKnee, 0.56f, 0.62f),
        (Keypoint.LeftAnkle, 0.45f, 0.74f), (Keypoint.RightAnkle, 0.55f, 0.74f),
    ];

    /// <summary>A grey frame, taken when the camera had panned by half a height.</summary>
    public static ClearFrame ClearFrame() =>
        new(400, 72, 128, new byte[3 * 72 * 128], new CameraTransform(1, 0, 0, 640, 1), []);

    public static SkeletonTimeline Timeline(int frames = 60)
    {
        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        for (var frame = 0; frame < frames; frame++)
        {
            foreach (var (point, x, y) in Body)
            {
                var rise = 0.15f * frame / frames;
                samples[frame * SkeletonTimeline.KeypointCount + (int)point] = new(x, y - rise, 0.9f);
            }
        }

        return new SkeletonTimeline(
            new VideoFacts(720, 1280, frames * 67, 30, 15, "h264"),
            new ModelFacts("synthetic", "1"),
            [.. Enumerable.Range(0, frames).Select(frame => frame * 67)],
            samples,
            [.. Enumerable.Repeat(CameraTransform.Identity, frames)],
            CameraState.Static,
            peopleSeen: 1);
    }
}
