namespace Ascension.Skeletons.Timeline;

/// <summary>What is known of the analysed video after its rotation metadata has been applied.</summary>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="DurationMs">Length in milliseconds.</param>
/// <param name="FramesPerSecond">Average frame rate of the file.</param>
/// <param name="SampledFramesPerSecond">Highest rate at which frames were analysed.</param>
/// <param name="Codec">Name of the video codec, for example <c>h264</c>.</param>
public sealed record VideoFacts(
    int Width,
    int Height,
    int DurationMs,
    double FramesPerSecond,
    double SampledFramesPerSecond,
    string Codec);
