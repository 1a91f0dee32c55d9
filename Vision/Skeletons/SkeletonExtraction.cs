using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons;

/// <summary>What was seen in a video.</summary>
/// <param name="Timeline">Skeletons over time.</param>
/// <param name="ThumbnailJpeg">The best frame, 320 pixels wide.</param>
public sealed record SkeletonExtraction(SkeletonTimeline Timeline, byte[] ThumbnailJpeg);
