namespace Ascension.Vision.Skeletons;

/// <summary>
/// Decides whether a climber was seen at all. Single crops of an empty wall can look like a person for a moment (scores
/// up to 0.75 on photographed walls, but no more than 0.65 on average and not for long), while a climber is seen well
/// for seconds on end (0.8 to 0.95): the best few seconds decide.
/// </summary>
internal static class ClimberEvidence
{
    private const int WindowMs = 3000;
    private const double NeededMean = 0.7;

    /// <summary>True when the best window of the video shows a climber.</summary>
    /// <param name="frames">All frames in order, those without anyone too.</param>
    public static bool Suffices(IReadOnlyList<FramePose> frames) => BestMean(frames) >= NeededMean;

    /// <summary>Highest mean score over a window, 0 to 1.</summary>
    public static double BestMean(IReadOnlyList<FramePose> frames)
    {
        if (frames.Count == 0)
        {
            return 0;
        }

        int window = Math.Min(WindowMs, frames[^1].TimeMs - frames[0].TimeMs);
        double best = 0, sum = 0;
        int first = 0;
        for (int last = 0; last < frames.Count; last++)
        {
            sum += frames[last].Score;
            while (frames[last].TimeMs - frames[first].TimeMs > window)
            {
                sum -= frames[first++].Score;
            }

            if (frames[last].TimeMs - frames[0].TimeMs >= window)
            {
                best = Math.Max(best, sum / (last - first + 1));
            }
        }

        return best;
    }
}
