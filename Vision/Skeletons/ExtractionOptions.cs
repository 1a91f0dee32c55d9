namespace Ascension.Vision.Skeletons;

/// <summary>What to extract.</summary>
/// <param name="StartMs">From here, in milliseconds.</param>
/// <param name="EndMs">To here, in milliseconds; null to the end.</param>
/// <param name="MaxFramesPerSecond">Highest sampling rate in presentation time; 15, up to 60 for deep analysis.</param>
public sealed record ExtractionOptions(int StartMs = 0, int? EndMs = null, double MaxFramesPerSecond = 15);
