using System.Buffers.Binary;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Decoding;
using Ascension.Vision.Decoding.Ffmpeg;

namespace Ascension.Unit.Vision;

/// <summary>Files made to harm whoever opens them, through the real decoder.</summary>
public sealed class HostileMediaTests : IDisposable
{
    private readonly ClipWorkshop _clips = new();
    private readonly VisionKit _kit = new();

    public void Dispose()
    {
        _kit.Dispose();
        _clips.Dispose();
    }

    [Fact]
    public async Task A_million_frames_a_second_are_refused()
    {
        string clip = _clips.Pattern(
            "fast.mp4", rate: 1_000_000, seconds: 0.001, more: ["-video_track_timescale", "1000000"]);

        Assert.Equal("media_too_large", await _kit.RefusalOf(clip));
    }

    [Fact]
    public async Task A_flood_of_frames_in_a_recording_without_a_length_are_refused()
    {
        using VisionKit kit = new(new VisionOptions { ProbeTimeoutSeconds = 60 });
        string clip = _clips.Write("flood.webm", MatroskaFile.WithFrames(200_000));

        Assert.Equal("media_too_large", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task A_hundred_thousand_tracks_are_unreadable()
    {
        Assert.Equal(
            "media_unreadable", await _kit.RefusalOf(_clips.Write("tracks.mp4", IsoFile.WithTracks(100_000))));
        Assert.Equal(
            "media_unreadable", await _kit.RefusalOf(_clips.Write("tracks.webm", MatroskaFile.WithTracks(100_000))));
    }

    [Fact]
    public async Task A_recording_that_does_not_end_is_too_long()
    {
        string clip = _clips.Make(
            "hour.webm", "-f", "lavfi", "-i", "color=size=16x16:rate=1:duration=3600", "-c:v", "libvpx", "-live", "1");

        Assert.Equal("video_too_long", await _kit.RefusalOf(clip));
    }

    [Fact]
    public async Task A_video_that_lies_about_its_length_is_read_no_further_than_it_says()
    {
        string hour = _clips.Make(
            "hour.mp4", "-f", "lavfi", "-i", "color=size=16x16:rate=1:duration=3600",
            "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p");
        byte[] content = await File.ReadAllBytesAsync(hour, TestContext.Current.CancellationToken);

        // Version 0 of the track's media header keeps its time scale and length after two dates.
        byte[] lying = IsoFile.Rewrite(content, "mdhd", header =>
        {
            BinaryPrimitives.WriteUInt32BigEndian(
                header.AsSpan(16), 3 * BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(12)));
            return header;
        });

        List<int> times = await _kit.Times(_clips.Write("lying.mp4", lying));

        Assert.Equal([0, 1000, 2000], times.Take(3));
        Assert.InRange(times.Count, 3, 4);
    }

    [Fact]
    public async Task A_sample_table_of_four_billion_entries_is_unreadable()
    {
        byte[] content = await File.ReadAllBytesAsync(
            _clips.Pattern("small.mp4"), TestContext.Current.CancellationToken);
        byte[] bomb = IsoFile.Rewrite(content, "stsz", _ => IsoFile.Number(0, 1, uint.MaxValue));
        bomb = IsoFile.Rewrite(bomb, "stsc", _ => IsoFile.Number(0, 1, 1, uint.MaxValue, 1));
        bomb = IsoFile.Rewrite(bomb, "stts", _ => IsoFile.Number(0, 1, uint.MaxValue, 1));

        string code = await _kit.RefusalOf(_clips.Write("bomb.mp4", bomb));

        Assert.True(code is "media_unreadable" or "media_too_large" or "video_too_long", code);
    }

    [Fact]
    public async Task Pictures_that_become_gigantic_midway_are_unreadable()
    {
        using VisionKit kit = new(new VisionOptions { MaxPixels = 96 * 64 });
        CancellationToken stop = TestContext.Current.CancellationToken;
        byte[] small = await File.ReadAllBytesAsync(Stream("small.h264", "96x64"), stop);
        byte[] large = await File.ReadAllBytesAsync(Stream("large.h264", "640x480"), stop);
        string both = _clips.Write("both.h264", [.. small, .. large, .. large]);
        string clip = _clips.Make("grows.mp4", "-f", "h264", "-r", "30", "-i", both, "-c", "copy");

        Assert.Equal("media_unreadable", await kit.RefusalOf(clip));
    }

    [Fact]
    public async Task Pictures_that_grow_midway_within_the_limit_are_read()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        byte[] small = await File.ReadAllBytesAsync(Stream("small.h264", "96x64"), stop);
        byte[] large = await File.ReadAllBytesAsync(Stream("large.h264", "192x128"), stop);
        string both = _clips.Write("both.h264", [.. small, .. large]);
        string clip = _clips.Make("grows.mp4", "-f", "h264", "-r", "30", "-i", both, "-c", "copy");

        Assert.InRange((await _kit.Times(clip))[^1], 1800, 2000);
    }

    [Fact]
    public async Task An_index_with_a_hole_is_unreadable()
    {
        byte[] content = await File.ReadAllBytesAsync(
            _clips.Pattern("small.mp4"), TestContext.Current.CancellationToken);
        byte[] holed = IsoFile.Rewrite(content, "stbl", table => table[..(table.Length / 3)]);

        Assert.Equal("media_unreadable", await _kit.RefusalOf(_clips.Write("holed.mp4", holed)));
    }

    [Fact]
    public async Task A_reference_to_another_file_of_this_machine_is_not_followed()
    {
        string secret = _clips.Pattern("secret.mov");
        byte[] content = await File.ReadAllBytesAsync(secret, TestContext.Current.CancellationToken);
        string thief = _clips.Write("thief.mov", References.To("secret.mov", content));

        // The weapon works: with references allowed, the frames of the other file are read.
        byte[] stolen = ClipWorkshop.Capture(
            "ffmpeg", "-v", "error", "-f", "mov", "-enable_drefs", "1", "-i", thief,
            "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1");
        Assert.Equal(96 * 64 * 3 / 2, stolen.Length);

        Assert.Equal("media_unreadable", await _kit.RefusalOf(thief));
    }

    [Fact]
    public async Task The_decoders_of_other_streams_are_not_opened()
    {
        FfmpegTools? tools = FfmpegTools.Find(new VisionOptions());
        Assert.SkipWhen(tools is null, "ffmpeg is not installed.");
        string clip = _clips.Make(
            "sound.mp4", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=30:duration=1",
            "-f", "lavfi", "-i", "sine=duration=1", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-c:a", "aac");
        VideoProbe probe = await _kit.Decoder.ProbeAsync(clip, TestContext.Current.CancellationToken);
        DecodeRequest request = new(
            clip, probe, 0, probe.DurationMs, SamplingGrid.For(15, probe.FramesPerSecond));
        string[] guarded = [.. FfmpegArguments.Decode(request, threads: 1, maxPixels: 1_000_000)];
        int list = Array.IndexOf(guarded, "-codec_whitelist");
        string[] open = [.. guarded[..list], .. guarded[(list + 2)..]];

        // FFmpeg opens decoders of all streams to learn of them, also of those that are not wanted.
        Assert.Contains("Codec (aac) not on whitelist 'h264'", ErrorsOf(guarded), StringComparison.Ordinal);
        Assert.DoesNotContain("whitelist", ErrorsOf(open), StringComparison.Ordinal);

        string ErrorsOf(string[] line)
        {
            using ChildProcess child = ChildProcess.Start(tools.Ffmpeg, line, new ProcessLimits(null, 0, 0));
            child.Output.CopyTo(System.IO.Stream.Null);
            child.WaitForEnd();
            return child.Errors;
        }
    }

    private string Stream(string name, string size) =>
        _clips.Pattern(name, size: size, more: ["-bf", "0", "-f", "h264"]);
}
