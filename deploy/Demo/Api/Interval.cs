namespace Ascension.Demo.Api;

/// <summary>From when to when, in milliseconds of the video.</summary>
internal sealed record Interval(int StartMs, int EndMs);
