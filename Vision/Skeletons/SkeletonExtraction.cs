using Ascension.Skeletons.Timeline;
using Ascension.Vision.Holds;

namespace Ascension.Vision.Skeletons;

/// <summary>What was seen in a video.</summary>
/// <param name="Timeline">Skeletons over time.</param>
/// <param name="ThumbnailJpeg">The best frame, 320 pixels wide.</param>
/// <param name="ClearFrame">Where the wall is seen well; null when it never is.</param>
public sealed record SkeletonExtraction(
    SkeletonTimeline Timeline, byte[] ThumbnailJpeg, ClearFrame? ClearFrame = null);
