using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>What the network sees in one crop.</summary>
internal sealed class PoseEstimate
{
    /// <summary>Places kept per keypoint.</summary>
    public const int CandidatesPerKeypoint = 4;

    /// <summary>The 33 keypoints in pixels of the frame: the likeliest place of each.</summary>
    public KeypointSample[] Points { get; } = new KeypointSample[SkeletonTimeline.KeypointCount];

    /// <summary>Whether the model tells more than one place per keypoint.</summary>
    public bool HasCandidates { get; set; }

    /// <summary>
    /// Likely places in pixels of the frame, <see cref="CandidatesPerKeypoint"/> per keypoint, likeliest first;
    /// confidence 0 where there are fewer.
    /// </summary>
    public KeypointSample[] Candidates { get; } =
        new KeypointSample[SkeletonTimeline.KeypointCount * CandidatesPerKeypoint];

    /// <summary>Probability that the crop frames a climber.</summary>
    public float Presence { get; set; }

    /// <summary>Mean confidence of the keypoints that the model knows.</summary>
    public float MeanConfidence { get; set; }

    /// <summary>How much it looks like a climber, 0 to 1; 0 where a model gives no number.</summary>
    public float Score => float.IsFinite(Presence * MeanConfidence) ? Presence * MeanConfidence : 0;

    /// <summary>A copy that later estimates do not overwrite.</summary>
    public PoseEstimate Copy()
    {
        PoseEstimate copy = new()
        {
            Presence = Presence,
            MeanConfidence = MeanConfidence,
            HasCandidates = HasCandidates,
        };
        Points.CopyTo(copy.Points.AsSpan());
        Candidates.CopyTo(copy.Candidates.AsSpan());
        return copy;
    }
}
