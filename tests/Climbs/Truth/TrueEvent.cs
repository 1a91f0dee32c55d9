namespace Ascension.Climbs.Truth;

/// <summary>A fault or a technique that was really there.</summary>
/// <param name="Id">The detector's or tag's name.</param>
/// <param name="When">When it can be seen.</param>
/// <param name="IsJudged">
/// False where the climb also shows it by the nature of something else, so that finding and missing it are both fair.
/// </param>
public sealed record TrueEvent(string Id, Interval When, bool IsJudged = true);
