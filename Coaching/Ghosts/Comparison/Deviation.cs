namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>A stretch of the climb in which a part of the body was elsewhere than the ghost's.</summary>
/// <param name="Part"><c>left_hand</c>, <c>right_hand</c>, <c>left_foot</c>, <c>right_foot</c> or <c>body</c>.</param>
/// <param name="StartMs">First instant, in the climber's time.</param>
/// <param name="EndMs">Last instant.</param>
/// <param name="Frame">Index of the climber's point that is farthest off.</param>
/// <param name="TimeMs">When that was.</param>
/// <param name="DifferenceCm">How far off it was.</param>
/// <param name="Direction"><c>lower</c>, <c>higher</c>, <c>left</c> or <c>right</c> of the ghost's, then.</param>
public sealed record Deviation(
    string Part, int StartMs, int EndMs, int Frame, int TimeMs, double DifferenceCm, string Direction);
