using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Holds;

/// <summary>The frame of a video in which its wall is looked at.</summary>
/// <param name="TimeMs">Presentation time in milliseconds.</param>
/// <param name="Width">Width of the picture in pixels; it may be smaller than the video.</param>
/// <param name="Height">Height of the picture in pixels.</param>
/// <param name="Pixels">Blue, green and red of each pixel, row by row.</param>
/// <param name="ToWall">From pixels of the video's frame to wall coordinates.</param>
/// <param name="Climber">Where the climber is, in widths and heights: no hold is looked for there.</param>
public sealed record ClearFrame(
    int TimeMs,
    int Width,
    int Height,
    byte[] Pixels,
    CameraTransform ToWall,
    IReadOnlyList<HoldBox> Climber);
