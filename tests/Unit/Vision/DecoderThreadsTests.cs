using Ascension.Vision.Decoding;
using Ascension.Vision.Decoding.Ffmpeg;

namespace Ascension.Unit.Vision;

public sealed class DecoderThreadsTests
{
    [Theory]
    [InlineData(720, 1280, 30, 2, 2, 1)]
    [InlineData(1920, 1080, 30, 2, 2, 2)]
    [InlineData(1920, 1080, 60, 8, 4, 5)]
    [InlineData(720, 1280, 30, 8, 2, 6)]
    [InlineData(720, 1280, 30, 64, 2, 16)]
    [InlineData(3840, 2160, 60, 64, 60, 16)]
    [InlineData(320, 240, 15, 1, 4, 1)]
    [InlineData(1280, 720, 0, 2, 2, 1)]
    public void Large_videos_and_free_cores_get_more_threads(
        int width, int height, double rate, int cores, int network, int threads)
    {
        VideoProbe probe = new()
        {
            Container = VideoContainer.IsoMedia,
            StreamIndex = 0,
            Codec = "h264",
            StoredWidth = width,
            StoredHeight = height,
            DurationMs = 10_000,
            FramesPerSecond = rate,
        };

        Assert.Equal(threads, DecoderThreads.For(probe, cores, network));
    }
}
