namespace Ascension.Vision.Decoding;

/// <summary>Refuses what is too much before a frame of it is decoded.</summary>
internal static class MediaLimits
{
    /// <exception cref="VisionException"><c>video_too_long</c> or <c>media_too_large</c>.</exception>
    public static void Enforce(VideoProbe probe, VisionOptions options)
    {
        if ((long)probe.StoredWidth * probe.StoredHeight > options.MaxPixels
            || (long)probe.Width * probe.Height > options.MaxPixels)
        {
            throw MediaFailure.TooLarge(probe.Width, probe.Height);
        }

        if (probe.DurationMs > options.MaxDurationSeconds * 1000L)
        {
            throw MediaFailure.TooLong(options.MaxDurationSeconds);
        }

        if (probe.FramesPerSecond > options.MaxFrameRate)
        {
            throw MediaFailure.TooFast(options.MaxFrameRate);
        }
    }
}
