namespace Ascension.Grains.Holds;

/// <summary>Why an analysis knows no holds; the codes of a photo that cannot be used come on top.</summary>
internal static class HoldStageCodes
{
    /// <summary>The video never shows its wall clearly.</summary>
    public const string NoClearFrame = "no_clear_frame";

    /// <summary>The search failed on our side.</summary>
    public const string Failed = "hold_detection_failed";

    /// <summary>The photo waited too long for its search, which still goes on.</summary>
    public const string TimedOut = "hold_detection_timed_out";
}
