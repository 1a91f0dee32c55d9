using Ascension.Skeletons.Timeline;
using Ascension.Vision.Skeletons.Pose;

namespace Ascension.Vision.Skeletons;

/// <summary>
/// Chooses among the likely places of each keypoint those that make the likeliest way through time, when all frames are
/// known: a hand that is hidden for a moment, or left taken for right, does not jump there and back.
/// </summary>
/// <remarks>
/// The shortest path through the candidates of successive frames (Viterbi, 1967): a place costs the negative logarithm
/// of its confidence per <see cref="FrameMs"/>, a step its length up to a cap, so that a fast move is not forbidden.
/// </remarks>
internal static class KeypointPaths
{
    private const int PerKeypoint = PoseEstimate.CandidatesPerKeypoint;

    // Seen with candidates 1/15 s apart; at other rates a frame counts for the time it stands for.
    private const double FrameMs = 1000.0 / 15;
    private const int LongestStepMs = 250;

    // A step of half a unit or more costs as much as a place being 7 times less likely for one frame.
    private const double CostPerUnit = 4;
    private const double LongestStep = 0.5;

    // Half a unit is some two thirds of the trunk.
    private const float BoxesPerUnit = 0.375f;
    private const float LeastConfidence = 1e-4f;

    /// <summary>The same frames with the chosen places as their points.</summary>
    /// <param name="frames">All frames in order; those without candidates keep their points.</param>
    public static IReadOnlyList<FramePose> Choose(IReadOnlyList<FramePose> frames)
    {
        FramePose[] chosen = [.. frames];
        int start = 0;
        while (start < chosen.Length)
        {
            int end = start;
            while (end < chosen.Length && Continues(frames, start, end))
            {
                end++;
            }

            if (end - start > 1)
            {
                ChooseRun(frames, chosen, start, end);
            }

            start = Math.Max(end, start + 1);
        }

        return chosen;
    }

    private static bool Continues(IReadOnlyList<FramePose> frames, int start, int frame) =>
        frames[frame].Candidates is not null
        && (frame == start || frames[frame].TimeMs - frames[frame - 1].TimeMs <= LongestStepMs);

    private static void ChooseRun(IReadOnlyList<FramePose> frames, FramePose[] chosen, int start, int end)
    {
        for (int frame = start; frame < end; frame++)
        {
            chosen[frame] = frames[frame] with { Points = [.. frames[frame].Points!] };
        }

        byte[] cameFrom = new byte[(end - start) * PerKeypoint];
        for (int keypoint = 0; keypoint < SkeletonTimeline.KeypointCount; keypoint++)
        {
            int place = FollowForward(frames, start, end, keypoint, cameFrom);
            for (int frame = end - 1; frame >= start; frame--)
            {
                chosen[frame].Points![keypoint] = Candidates(frames[frame], keypoint)[place];
                place = cameFrom[(frame - start) * PerKeypoint + place];
            }
        }
    }

    // Fills, for each place of each frame, the place of the frame before on the cheapest way to it.
    private static int FollowForward(
        IReadOnlyList<FramePose> frames, int start, int end, int keypoint, Span<byte> cameFrom)
    {
        Span<double> costs = stackalloc double[PerKeypoint];
        Span<double> next = stackalloc double[PerKeypoint];
        for (int place = 0; place < PerKeypoint; place++)
        {
            costs[place] = Doubt(Candidates(frames[start], keypoint)[place]);
        }

        for (int frame = start + 1; frame < end; frame++)
        {
            ReadOnlySpan<KeypointSample> before = Candidates(frames[frame - 1], keypoint);
            ReadOnlySpan<KeypointSample> here = Candidates(frames[frame], keypoint);
            float unit = BoxesPerUnit * CropBox.Around(frames[frame].Points!, 1).Side;
            double weight = (frames[frame].TimeMs - frames[frame - 1].TimeMs) / FrameMs;
            for (int place = 0; place < PerKeypoint; place++)
            {
                (double cheapest, int from) = Cheapest(costs, before, here[place], unit);
                next[place] = cheapest + weight * Doubt(here[place]);
                cameFrom[(frame - start) * PerKeypoint + place] = (byte)from;
            }

            next.CopyTo(costs);
        }

        return costs.IndexOf(Least(costs));
    }

    private static (double Cost, int From) Cheapest(
        ReadOnlySpan<double> costs, ReadOnlySpan<KeypointSample> before, KeypointSample here, float unit)
    {
        (double Cost, int From) best = (double.PositiveInfinity, 0);
        for (int place = 0; place < before.Length; place++)
        {
            double dx = here.X - before[place].X, dy = here.Y - before[place].Y;
            double length = Math.Sqrt(dx * dx + dy * dy) / unit;
            double cost = costs[place] + CostPerUnit * Math.Min(length, LongestStep);
            best = cost < best.Cost ? (cost, place) : best;
        }

        return best;
    }

    private static double Least(ReadOnlySpan<double> costs)
    {
        double least = double.PositiveInfinity;
        foreach (double cost in costs)
        {
            least = Math.Min(least, cost);
        }

        return least;
    }

    private static double Doubt(KeypointSample place) => -Math.Log(place.Confidence + LeastConfidence);

    private static ReadOnlySpan<KeypointSample> Candidates(FramePose frame, int keypoint) =>
        frame.Candidates.AsSpan(keypoint * PerKeypoint, PerKeypoint);
}
