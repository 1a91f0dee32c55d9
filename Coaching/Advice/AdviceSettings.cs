namespace Ascension.Coaching.Advice;

/// <summary>What is told, and how much of it.</summary>
internal sealed record AdviceSettings
{
    public static AdviceSettings Default { get; } = new();

    /// <summary>Most pieces of advice.</summary>
    public int MostAdvice { get; init; } = 5;

    /// <summary>Most pieces of praise.</summary>
    public int MostPraise { get; init; } = 2;

    /// <summary>Less sure findings are not told.</summary>
    public double LeastConfidence { get; init; } = 0.3;

    /// <summary>Findings whose severity x confidence x fixability is lower are not told: no filler.</summary>
    public double LeastRank { get; init; } = 0.08;

    /// <summary>Findings of one family that share more than this of the shorter one's time are one fault.</summary>
    public double SameFaultOverlap { get; init; } = 0.5;

    /// <summary>Praise needs a metric this many standard deviations better than usual.</summary>
    public double LeastPraiseScore { get; init; } = 0.8;

    /// <summary>Most intervals told with one piece of advice or praise; the longest are kept.</summary>
    public int MostIntervals { get; init; } = 8;
}
