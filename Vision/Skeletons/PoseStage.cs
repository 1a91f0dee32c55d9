using Ascension.Vision.Decoding;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Vision.Skeletons;

/// <summary>Sees the climber in frame after frame and keeps what was seen. Not for several threads at once.</summary>
internal sealed class PoseStage(PoseRunner runner, Thumbnail thumbnail, ClearFrameChooser clear)
{
    private readonly ClimberTracker _tracker = new(runner);

    /// <summary>What was seen so far.</summary>
    public List<FramePose> Frames { get; } = [];

    /// <summary>Most people seen at one instant, at least 1.</summary>
    public int PeopleSeen => Math.Max(1, _tracker.PeopleSeen);

    /// <summary>Looks at the next frame.</summary>
    public FramePose See(VideoFrame frame)
    {
        PoseEstimate? estimate = _tracker.Track(frame);
        FramePose pose = new(
            frame.TimeMs,
            estimate?.Score ?? 0,
            estimate?.Points.ToArray(),
            estimate is { HasCandidates: true } ? [.. estimate.Candidates] : null);
        Frames.Add(pose);
        thumbnail.Offer(frame, pose.Score);
        clear.Offer(frame, pose);
        return pose;
    }
}
