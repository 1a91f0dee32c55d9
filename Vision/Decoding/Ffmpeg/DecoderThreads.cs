namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>
/// How many threads decode a video: the cores that the pose network leaves, but as many as its pixels ask for. More
/// only cost: with two threads a 720p video takes a quarter more processor time than with one.
/// </summary>
internal static class DecoderThreads
{
    // As many as FFmpeg takes by itself; each holds frames of its own in memory.
    private const int Most = 16;

    // 720p at 30 frames a second, which one thread decodes well over ten times as fast as it plays.
    private const double PixelsPerSecond = 1280 * 720 * 30;
    private const double UsualRate = 30;

    /// <summary>Threads for one video.</summary>
    /// <param name="probe">What the file says of itself; a rate that it does not tell counts as 30.</param>
    /// <param name="cores">Cores of the machine.</param>
    /// <param name="network">Threads of one call of the pose network.</param>
    public static int For(VideoProbe probe, int cores, int network)
    {
        double rate = probe.FramesPerSecond > 0 ? probe.FramesPerSecond : UsualRate;
        double asked = Math.Ceiling((double)probe.StoredWidth * probe.StoredHeight * rate / PixelsPerSecond);
        return (int)Math.Clamp(Math.Max(asked, cores - network), 1, Math.Min(cores, Most));
    }
}
