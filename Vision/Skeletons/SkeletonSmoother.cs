using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// Makes the columns of a timeline from what was seen frame by frame: each point is averaged with its neighbours in
/// time by kernel and confidence, which takes away flicker without delay.
/// </summary>
internal static class SkeletonSmoother
{
    private const float NeighbourWeight = 0.5f;
    private const int NeighbourMs = 150;

    /// <summary>Keypoints of all frames, normalised to the picture; confidence 0 where nobody was seen.</summary>
    /// <param name="frames">All frames in order.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    public static KeypointSample[] Smooth(IReadOnlyList<FramePose> frames, int width, int height)
    {
        KeypointSample[] samples = new KeypointSample[frames.Count * SkeletonTimeline.KeypointCount];
        KeypointSample[] last = new KeypointSample[SkeletonTimeline.KeypointCount];
        Array.Fill(last, new KeypointSample(width / 2f, height / 2f, 0));
        for (int frame = 0; frame < frames.Count; frame++)
        {
            KeypointSample[] seen = frames[frame].Points ?? last;
            bool lost = frames[frame].Points is null;
            for (int point = 0; point < seen.Length; point++)
            {
                KeypointSample value = lost ? seen[point] with { Confidence = 0 } : Average(frames, frame, point);
                samples[frame * SkeletonTimeline.KeypointCount + point] =
                    value with { X = value.X / width, Y = value.Y / height };
            }

            last = seen;
        }

        return samples;
    }

    private static KeypointSample Average(IReadOnlyList<FramePose> frames, int frame, int point)
    {
        KeypointSample here = frames[frame].Points![point];
        float weight = here.Confidence, x = here.X * weight, y = here.Y * weight;
        foreach (int other in (ReadOnlySpan<int>)[frame - 1, frame + 1])
        {
            if (other >= 0
                && other < frames.Count
                && frames[other].Points is { } points
                && Math.Abs(frames[other].TimeMs - frames[frame].TimeMs) <= NeighbourMs)
            {
                float share = NeighbourWeight * points[point].Confidence;
                weight += share;
                x += points[point].X * share;
                y += points[point].Y * share;
            }
        }

        return weight > 0 ? new KeypointSample(x / weight, y / weight, Math.Clamp(here.Confidence, 0, 1)) : here;
    }
}
