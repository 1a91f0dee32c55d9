namespace Ascension.Grains.Abstractions.Ghosts;

/// <summary>A stretch of the climb in which a part of the body was elsewhere than the ghost's.</summary>
/// <param name="Part"><c>left_hand</c>, <c>right_hand</c>, <c>left_foot</c>, <c>right_foot</c> or <c>body</c>.</param>
/// <param name="StartMs">First instant in the video.</param>
/// <param name="EndMs">Last instant.</param>
/// <param name="Frame">Row of the result document in which it is farthest off.</param>
/// <param name="TimeMs">When that is.</param>
/// <param name="DifferenceCm">How far off it is then.</param>
/// <param name="Note">What that means, in words.</param>
[GenerateSerializer, Immutable, Alias("ascension.climb-deviation")]
public sealed record ClimbDeviation(
    [property: Id(0)] string Part,
    [property: Id(1)] int StartMs,
    [property: Id(2)] int EndMs,
    [property: Id(3)] int Frame,
    [property: Id(4)] int TimeMs,
    [property: Id(5)] double DifferenceCm,
    [property: Id(6)] string Note);
