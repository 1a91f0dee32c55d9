using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>What was seen in one frame.</summary>
/// <param name="TimeMs">Presentation time in milliseconds.</param>
/// <param name="Score">How much it looks like a climber, 0 to 1; 0 when nobody was seen.</param>
/// <param name="Points">The 33 keypoints in pixels; null when nobody was seen.</param>
/// <param name="Candidates">
/// Other likely places of each keypoint as in <see cref="Pose.PoseEstimate.Candidates"/>; null when there are none.
/// </param>
internal sealed record FramePose(
    int TimeMs, float Score, KeypointSample[]? Points, KeypointSample[]? Candidates = null);
