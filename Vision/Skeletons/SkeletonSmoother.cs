using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// Makes the columns of a timeline from what was seen frame by frame: each point is averaged with its neighbours in
/// time by kernel and confidence, which takes away flicker without delay.
/// </summary>
internal static class SkeletonSmoother
{
    // A bell over time, so that a deep analysis with its many frames is smoothed like any other.
    private const float HalfWeightMs = 67;
    private const int NeighbourMs = 100;

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
        int now = frames[frame].TimeMs;
        int first = frame, end = frame + 1;
        while (first > 0 && now - frames[first - 1].TimeMs <= NeighbourMs)
        {
            first--;
        }

        while (end < frames.Count && frames[end].TimeMs - now <= NeighbourMs)
        {
            end++;
        }

        for (int other = first; other < end; other++)
        {
            if (other != frame && frames[other].Points is { } points)
            {
                float share = Kernel(frames[other].TimeMs - now) * points[point].Confidence;
                weight += share;
                x += points[point].X * share;
                y += points[point].Y * share;
            }
        }

        return weight > 0 ? new KeypointSample(x / weight, y / weight, Math.Clamp(here.Confidence, 0, 1)) : here;
    }

    private static float Kernel(int ms) => MathF.Pow(0.5f, ms / HalfWeightMs * (ms / HalfWeightMs));
}
