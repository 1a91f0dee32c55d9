namespace Ascension.Skeletons.Timeline;

/// <summary>One keypoint at one instant.</summary>
/// <param name="X">Horizontal position, 0 (left) to 1 (right) of the upright image; may lie slightly outside.</param>
/// <param name="Y">Vertical position, 0 (top) to 1 (bottom) of the upright image; may lie slightly outside.</param>
/// <param name="Confidence">0 (not seen) to 1.</param>
public readonly record struct KeypointSample(float X, float Y, float Confidence);
