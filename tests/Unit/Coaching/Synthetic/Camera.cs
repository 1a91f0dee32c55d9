using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Coaching.Synthetic;

/// <summary>Films a synthetic climb: what a pose model would hand over.</summary>
internal static class Camera
{
    public const int Width = 720;
    public const int Height = 1280;
    public const double PixelsPerBodyHeight = 320;

    public static SkeletonTimeline Film(SyntheticClimb climb, Filming filming)
    {
        var random = new Random(filming.Seed);
        var frames = (int)(climb.Duration * filming.FramesPerSecond);
        var times = new int[frames];
        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        var camera = new CameraTransform[frames];
        for (var frame = 0; frame < frames; frame++)
        {
            var time = frame / filming.FramesPerSecond;
            times[frame] = (int)Math.Round(time * 1000);
            var pan = -filming.PanPx * time / climb.Duration;
            camera[frame] = new CameraTransform(1, 0, 0, (float)pan, 1);
            var pose = climb.Climber.PoseAt(time);
            for (var keypoint = 0; keypoint < pose.Length; keypoint++)
            {
                var x = Width / 2.0 + PixelsPerBodyHeight * (pose[keypoint].X + filming.Noise * Gaussian(random));
                var y = Height - PixelsPerBodyHeight * (pose[keypoint].Y + filming.Noise * Gaussian(random)) - pan;
                var seen = random.NextDouble() >= filming.Dropped;
                var column = filming.Mirrored ? Opposite(keypoint) : keypoint;
                samples[frame * SkeletonTimeline.KeypointCount + column] = new KeypointSample(
                    (float)((filming.Mirrored ? Width - x : x) / Width), (float)(y / Height), seen ? 0.9f : 0);
            }
        }

        var video = new VideoFacts(
            Width, Height, (int)(climb.Duration * 1000), filming.FramesPerSecond, filming.FramesPerSecond, "h264");
        var state = filming.PanPx > 0 ? CameraState.Moving : CameraState.Static;
        return new SkeletonTimeline(video, new ModelFacts("synthetic", "1"), times, samples, camera, state, 1);
    }

    /// <summary>The same point on the other side of the body.</summary>
    public static int Opposite(int keypoint) => keypoint switch
    {
        0 => 0,
        >= 1 and <= 3 => keypoint + 3,
        >= 4 and <= 6 => keypoint - 3,
        _ => keypoint % 2 == 1 ? keypoint + 1 : keypoint - 1,
    };

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
