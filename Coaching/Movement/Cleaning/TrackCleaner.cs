using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>Turns a timeline into cleaned keypoints in wall coordinates on an even time base.</summary>
internal sealed class TrackCleaner(CleaningSettings settings)
{
    private const float SmallestCameraScale = 1e-3f;

    private static readonly Keypoint[] BodyKeypoints =
    [
        Keypoint.LeftShoulder, Keypoint.RightShoulder, Keypoint.LeftElbow, Keypoint.RightElbow,
        Keypoint.LeftWrist, Keypoint.RightWrist, Keypoint.LeftHip, Keypoint.RightHip,
        Keypoint.LeftKnee, Keypoint.RightKnee, Keypoint.LeftAnkle, Keypoint.RightAnkle,
    ];

    private static readonly Keypoint[] EndKeypoints =
    [
        Keypoint.Nose, Keypoint.LeftEar, Keypoint.RightEar, Keypoint.LeftIndex, Keypoint.RightIndex,
        Keypoint.LeftPinky, Keypoint.RightPinky, Keypoint.LeftHeel, Keypoint.RightHeel,
        Keypoint.LeftFootIndex, Keypoint.RightFootIndex,
    ];

    /// <exception cref="ArgumentException">The timeline is longer than the limit.</exception>
    public CleanTrack Clean(SkeletonTimeline timeline, CancellationToken cancellationToken)
    {
        var clock = ClockOf(timeline);
        var outliers = new OutlierFilter(settings, timeline.Video.Height);
        var regression = new LocalRegression(settings);
        var points = new Point[SkeletonTimeline.KeypointCount][];
        Array.Fill(points, []);
        foreach (Keypoint keypoint in (Keypoint[])[.. BodyKeypoints, .. EndKeypoints])
        {
            cancellationToken.ThrowIfCancellationRequested();
            var series = outliers.Apply(Reliable(timeline, keypoint));
            points[(int)keypoint] = regression.Evaluate(series, clock);
        }

        return new CleanTrack(clock, points, MeanConfidence(timeline));
    }

    private static double MeanConfidence(SkeletonTimeline timeline)
    {
        double sum = 0;
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            foreach (var keypoint in BodyKeypoints)
            {
                var confidence = timeline[frame, keypoint].Confidence;
                sum += confidence > 0 ? Math.Min(confidence, 1) : 0;
            }
        }

        return timeline.FrameCount == 0 ? 0 : sum / (timeline.FrameCount * BodyKeypoints.Length);
    }

    private TickClock ClockOf(SkeletonTimeline timeline)
    {
        if (timeline.FrameCount == 0)
        {
            return new TickClock(0, settings.TickMs, 0);
        }

        var span = (long)timeline.TimesMs[^1] - timeline.TimesMs[0];
        if (span < 0 || span > settings.LongestTimelineMs)
        {
            throw new ArgumentException("The timeline is too long to analyse.", nameof(timeline));
        }

        return new TickClock(timeline.TimesMs[0], settings.TickMs, (int)(span / settings.TickMs) + 1);
    }

    private KeypointSeries Reliable(SkeletonTimeline timeline, Keypoint keypoint)
    {
        var series = new KeypointSeries(timeline.FrameCount);
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            var sample = timeline[frame, keypoint];
            var camera = timeline.Camera[frame];
            if (!(sample.Confidence >= settings.MinimumConfidence)
                || !(camera.A * camera.A + camera.B * camera.B > SmallestCameraScale))
            {
                continue;
            }

            var (x, y) = camera.ToWall(sample.X * timeline.Video.Width, sample.Y * timeline.Video.Height);
            if (float.IsFinite(x) && float.IsFinite(y))
            {
                series.Add(timeline.TimesMs[frame], new Point(x, y));
            }
        }

        return series;
    }
}
