namespace Ascension.Coaching.Advice;

/// <summary>Where in the video something is seen.</summary>
/// <param name="StartMs">First instant in milliseconds.</param>
/// <param name="EndMs">Last instant in milliseconds.</param>
/// <param name="Move">Index of the hand move concerned; null when it concerns none.</param>
internal readonly record struct AdviceInterval(int StartMs, int EndMs, int? Move);
