using Ascension.Climbs.Bodies;
using Ascension.Climbs.Choreography;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Filming;

/// <summary>Films generated climbs.</summary>
public static class Camera
{
    public const int Width = 720;
    public const int Height = 1280;
    public const double PixelsPerBodyHeight = 320;

    public static Film Shoot(SyntheticClimb climb, Shot shot)
    {
        Random random = new(shot.Seed);
        var frames = (int)(climb.DurationSeconds * shot.FramesPerSecond);
        var times = new int[frames];
        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        var camera = new CameraTransform[frames];
        var mass = new (double X, double Y)[frames];
        for (var frame = 0; frame < frames; frame++)
        {
            var time = frame / shot.FramesPerSecond;
            times[frame] = (int)Math.Round(time * 1000);
            var pan = -shot.PanPx * time / climb.DurationSeconds;
            camera[frame] = new CameraTransform(1, 0, 0, (float)pan, 1);
            var pose = climb.Stage.PoseAt(time);
            var centre = ToWall(TrueMass.Of(pose), shot);
            mass[frame] = (centre.X, centre.Y);
            var skeleton = samples.AsSpan(frame * SkeletonTimeline.KeypointCount, SkeletonTimeline.KeypointCount);
            See(pose, shot, pan, random, skeleton);
        }

        var video = new VideoFacts(
            Width, Height, (int)(climb.DurationSeconds * 1000), shot.FramesPerSecond, shot.FramesPerSecond, "h264");
        var state = shot.PanPx > 0 ? CameraState.Moving : CameraState.Static;
        SkeletonTimeline timeline = new(video, new ModelFacts("synthetic", "1"), times, samples, camera, state, 1);
        HoldMap holds = new([.. climb.Holds.Select(hold => ToMap(hold, shot))], climb.WallAngleDegrees);
        return new Film(timeline, holds, mass);
    }

    private static void See(Point[] pose, Shot shot, double pan, Random random, Span<KeypointSample> skeleton)
    {
        for (var keypoint = 0; keypoint < pose.Length; keypoint++)
        {
            Point noise = new(shot.Noise * Gaussian(random), shot.Noise * Gaussian(random));
            var place = ToWall(pose[keypoint] + noise, shot);
            var isSeen = random.NextDouble() >= shot.Dropped;
            skeleton[shot.IsMirrored ? Opposite(keypoint) : keypoint] = new KeypointSample(
                (float)(place.X / Width), (float)((place.Y - pan) / Height), isSeen ? 0.9f : 0);
        }
    }

    private static Point ToWall(Point place, Shot shot)
    {
        var x = Width / 2.0 + PixelsPerBodyHeight * place.X;
        return new Point(shot.IsMirrored ? Width - x : x, Height - PixelsPerBodyHeight * place.Y);
    }

    private static Hold ToMap(SyntheticHold hold, Shot shot)
    {
        var centre = ToWall(hold.Place, shot);
        var (width, height) = (hold.Width * PixelsPerBodyHeight / Width, hold.Height * PixelsPerBodyHeight / Height);
        var (x, y) = (centre.X / Width, centre.Y / Height);
        return new Hold(hold.Id, hold.Type, x, y, new HoldBox(x - width / 2, y - height / 2, width, height));
    }

    /// <summary>The same point on the other side of the body.</summary>
    private static int Opposite(int keypoint) => keypoint switch
    {
        0 => 0,
        >= 1 and <= 3 => keypoint + 3,
        >= 4 and <= 6 => keypoint - 3,
        _ => keypoint % 2 == 1 ? keypoint + 1 : keypoint - 1,
    };

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
