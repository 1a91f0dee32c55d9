namespace Ascension.Coaching.Movement.Cleaning;

/// <summary>How keypoints are cleaned; see docs/coaching.md.</summary>
internal sealed record CleaningSettings
{
    public static CleaningSettings Default { get; } = new();

    /// <summary>Keypoints seen with less confidence are dropped.</summary>
    public double MinimumConfidence { get; init; } = 0.3;

    /// <summary>Longest gap that is interpolated, in milliseconds; longer gaps stay missing.</summary>
    public int LongestFilledGapMs { get; init; } = 300;

    /// <summary>
    /// Half width of the local quadratic regression in milliseconds: narrow enough for a foot that is lifted for a
    /// third of a second, wide enough for five samples at 15 fps.
    /// </summary>
    public int RegressionHalfWidthMs { get; init; } = 200;

    /// <summary>Half width of the outlier window in milliseconds.</summary>
    public int OutlierHalfWidthMs { get; init; } = 240;

    /// <summary>A sample farther from its window's median than this many scaled MADs is an outlier.</summary>
    public double OutlierMads { get; init; } = 4;

    /// <summary>A deviation below this share of the frame's height is never an outlier.</summary>
    public double OutlierFloor { get; init; } = 0.015;

    /// <summary>Standard deviation of the Gaussian that smooths the centre of mass, in milliseconds.</summary>
    public int CentreOfMassSigmaMs { get; init; } = 120;

    /// <summary>Spacing of the common time base in milliseconds, whatever the video's frame rate.</summary>
    public int TickMs { get; init; } = 40;

    /// <summary>Longest climb that is analysed, in milliseconds.</summary>
    public int LongestTimelineMs { get; init; } = 1_800_000;
}
