using System.Globalization;
using System.Text;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Decoding;

namespace Ascension.Unit.Vision;

public sealed class DecodingTests : IDisposable
{
    private readonly ClipWorkshop _clips = new();
    private readonly VisionKit _kit = new();

    public void Dispose()
    {
        _clips.Dispose();
        _kit.Dispose();
    }

    [Theory]
    [InlineData(30, 67)]
    [InlineData(60, 67)]
    [InlineData(15, 67)]
    [InlineData(10, 100)]
    public async Task Frames_come_at_fifteen_a_second_of_presentation_time(int rate, int stepMs)
    {
        string clip = _clips.Pattern("clip.mp4", rate: rate, seconds: 2);

        List<int> times = await _kit.Times(clip);

        Assert.Equal(2000 / stepMs, times.Count, 1.0);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, stepMs - 1, stepMs + 1));
    }

    [Fact]
    public async Task Rate_that_does_not_divide_comes_at_fifteen_a_second_on_average()
    {
        string clip = _clips.Pattern("clip.mp4", rate: 25, seconds: 4);

        List<int> times = await _kit.Times(clip);

        Assert.InRange(times.Count, 59, 61);
    }

    [Fact]
    public async Task Variable_frame_rate_keeps_every_frames_own_time()
    {
        // Frames at n^1.3 x 40 ms: the gaps grow from 40 ms to well over 100 ms.
        string clip = _clips.Make(
            "variable.mp4", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=25:duration=2",
            "-vf", "settb=1/90000,setpts='pow(N,1.3)*0.04/TB'", "-fps_mode", "vfr", "-enc_time_base", "1/90000",
            "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast");
        List<int> stored = StoredTimes(clip);
        VideoProbe probe = await _kit.Decoder.ProbeAsync(clip, TestContext.Current.CancellationToken);
        SamplingGrid grid = SamplingGrid.For(15, probe.FramesPerSecond);

        List<int> times = await _kit.Times(clip);

        Assert.All(times, time => Assert.Contains(stored, other => Math.Abs(other - time) <= 1));
        Assert.Equal(stored.DistinctBy(time => grid.Slot(time / 1000.0)).Count(), times.Count);
        Assert.True(times[^1] - times[^2] > 2 * (times[1] - times[0]), "The gaps do not grow.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("90")]
    [InlineData("180")]
    [InlineData("270")]
    public async Task Rotation_of_the_container_is_honoured(string degrees)
    {
        string clip = _clips.Make(
            "turned.mp4", "-i", _clips.Pattern("flat.mp4", size: "96x64", seconds: 0.2),
            "-c", "copy", "-metadata:s:v", $"rotate={degrees}");
        byte[] expected = ClipWorkshop.Capture(
            "ffmpeg", "-v", "error", "-skip_loop_filter", "noref", "-i", clip, "-frames:v", "1",
            "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1");
        List<byte[]> frames = [];

        VideoProbe probe = await _kit.Decode(clip, frame => frames.Add([.. frame.Bytes]));

        Assert.Equal(degrees is "90" or "270" ? (64, 96) : (96, 64), (probe.Width, probe.Height));
        Assert.Equal(expected, frames[0]);
    }

    [Fact]
    public async Task Start_and_end_cut_by_presentation_time()
    {
        string clip = _clips.Pattern("clip.mp4", rate: 30, seconds: 4);

        List<int> times = await _kit.Times(clip, startMs: 1000, endMs: 2000);

        Assert.InRange(times[0], 1000, 1034);
        Assert.InRange(times[^1], 1900, 2000);
        Assert.InRange(times.Count, 14, 16);
    }

    [Fact]
    public async Task Webm_of_a_recorder_that_writes_no_length_is_measured()
    {
        string clip = _clips.Make(
            "live.webm", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=30:duration=2",
            "-c:v", "libvpx", "-live", "1");

        VideoProbe probe = await _kit.Decoder.ProbeAsync(clip, TestContext.Current.CancellationToken);

        Assert.Equal("vp8", probe.Codec);
        Assert.InRange(probe.DurationMs, 1950, 2050);
    }

    [Fact]
    public async Task Pixels_that_are_not_square_become_square()
    {
        string clip = _clips.Pattern("wide.mp4", size: "64x64", seconds: 0.2, more: ["-vf", "setsar=2"]);
        int frames = 0;

        VideoProbe probe = await _kit.Decode(clip, _ => frames++);

        Assert.Equal((128, 64), (probe.Width, probe.Height));
        Assert.True(frames > 0);
    }

    [Fact]
    public async Task Odd_sizes_are_read()
    {
        string clip = _clips.Make(
            "odd.mp4", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=15:duration=0.4",
            "-vf", "scale=97:65,setsar=1", "-pix_fmt", "yuv444p", "-c:v", "libx264", "-preset", "ultrafast");
        List<int> lengths = [];

        await _kit.Decode(clip, frame => lengths.Add(frame.Bytes.Length));

        Assert.All(lengths, length => Assert.Equal(97 * 65 + 2 * 49 * 33, length));
        Assert.Equal(6, lengths.Count);
    }

    [Fact]
    public async Task Without_ffmpeg_opencv_decodes_and_says_so()
    {
        string clip = _clips.Pattern("clip.mp4", rate: 30, seconds: 2);
        using VisionKit fallback = new(new VisionOptions { FfmpegPath = "no-such-programme" });

        List<int> times = await fallback.Times(clip);

        Assert.Equal("opencv", fallback.Decoding.Active);
        Assert.False(fallback.Decoding.IsIsolated);
        Assert.Equal(await _kit.Times(clip), times);
    }

    [Fact]
    public void Missing_ffmpeg_that_was_asked_for_is_an_error()
    {
        VisionOptions options = new() { FfmpegPath = "no-such-programme", Decoder = VideoDecoderChoice.Ffmpeg };

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new VisionKit(options));

        Assert.Contains("no-such-programme", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_decoders_show_the_same_picture()
    {
        string clip = _clips.Pattern("clip.mp4", rate: 15, seconds: 0.4, more: ["-colorspace", "smpte170m"]);
        using VisionKit fallback = new(new VisionOptions { Decoder = VideoDecoderChoice.OpenCv });
        List<byte[]> ours = [], theirs = [];

        await _kit.Decode(clip, frame => ours.Add([.. frame.Bytes]));
        await fallback.Decode(clip, frame => theirs.Add([.. frame.Bytes]));

        double difference = ours[0].Zip(theirs[0]).Average(pair => Math.Abs(pair.First - pair.Second));
        Assert.True(difference < 3, $"Bytes differ by {difference} on average.");
    }

    private static List<int> StoredTimes(string clip)
    {
        string text = Encoding.ASCII.GetString(ClipWorkshop.Capture(
            "ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time", "-of", "csv=p=0",
            clip));
        return
        [
            .. text
                .Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (int)Math.Round(1000 * double.Parse(word, CultureInfo.InvariantCulture))),
        ];
    }
}
