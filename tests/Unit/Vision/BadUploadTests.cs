using System.Text;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Decoding;

namespace Ascension.Unit.Vision;

public sealed class BadUploadTests : IDisposable
{
    private readonly ClipWorkshop _clips = new();

    public static TheoryData<string, string> Playlists => new()
    {
        { "ffconcat version 1.0\nfile '/etc/passwd'\n", "concat" },
        { "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10,\nfile:///etc/passwd\n", "hls" },
        { "<?xml version=\"1.0\"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>", "dash" },
        { "v=0\r\nc=IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n", "sdp" },
    };

    public static TheoryData<VideoDecoderChoice> Decoders => [VideoDecoderChoice.Auto, VideoDecoderChoice.OpenCv];

    public void Dispose() => _clips.Dispose();

    [Theory]
    [MemberData(nameof(Decoders))]
    public async Task Empty_file_is_unreadable(VideoDecoderChoice decoder)
    {
        using VisionKit kit = new(new VisionOptions { Decoder = decoder });

        string code = await kit.RefusalOf(_clips.Write("empty.mp4", []));

        Assert.Equal("media_unreadable", code);
    }

    [Theory]
    [MemberData(nameof(Decoders))]
    public async Task Text_with_a_videos_name_is_no_video(VideoDecoderChoice decoder)
    {
        using VisionKit kit = new(new VisionOptions { Decoder = decoder });

        string code = await kit.RefusalOf(_clips.Write("text.mp4", "I climbed a 7a today!"u8.ToArray()));

        Assert.Equal("unsupported_media", code);
    }

    [Theory]
    [MemberData(nameof(Playlists))]
    public async Task Playlist_with_a_videos_name_is_no_video(string content, string kind)
    {
        using VisionKit kit = new();

        string code = await kit.RefusalOf(_clips.Write($"{kind}.mp4", Encoding.UTF8.GetBytes(content)));

        Assert.Equal("unsupported_media", code);
    }

    [Fact]
    public async Task Picture_in_a_videos_container_is_no_video()
    {
        using VisionKit kit = new();
        byte[] picture = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];

        string code = await kit.RefusalOf(_clips.Write("photo.mp4", picture));

        Assert.Equal("unsupported_media", code);
    }

    [Theory]
    [InlineData("+faststart")]
    [InlineData("-faststart")]
    public async Task Video_cut_short_is_unreadable(string index)
    {
        using VisionKit kit = new();
        string whole = _clips.Pattern("whole.mp4", seconds: 3, more: ["-movflags", index]);
        byte[] content = await File.ReadAllBytesAsync(whole, TestContext.Current.CancellationToken);

        string code = await kit.RefusalOf(_clips.Write("cut.mp4", content[..(content.Length * 2 / 3)]));

        Assert.Equal("media_unreadable", code);
    }

    [Fact]
    public async Task Webm_cut_short_is_unreadable()
    {
        using VisionKit kit = new();
        string whole = _clips.Make(
            "whole.webm", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=30:duration=4", "-c:v", "libvpx");
        byte[] content = await File.ReadAllBytesAsync(whole, TestContext.Current.CancellationToken);

        string code = await kit.RefusalOf(_clips.Write("cut.webm", content[..(content.Length / 2)]));

        Assert.Equal("media_unreadable", code);
    }

    [Fact]
    public async Task Video_without_pictures_is_unreadable()
    {
        using VisionKit kit = new();
        string sound = _clips.Make("sound.mp4", "-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac");

        Assert.Equal("media_unreadable", await kit.RefusalOf(sound));
    }

    [Fact]
    public async Task Damaged_pictures_are_unreadable()
    {
        using VisionKit kit = new();
        byte[] content = await File.ReadAllBytesAsync(
            _clips.Pattern("whole.mp4", seconds: 2, more: ["-movflags", "+faststart"]),
            TestContext.Current.CancellationToken);
        int media = content.AsSpan().IndexOf("mdat"u8) + 4;
        new Random(1).NextBytes(content.AsSpan(media));

        Assert.Equal("media_unreadable", await kit.RefusalOf(_clips.Write("noise.mp4", content)));
    }

    [Fact]
    public async Task Codec_that_is_not_read_is_named()
    {
        using VisionKit kit = new();
        string clip = _clips.Make(
            "archive.mkv", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=30:duration=1", "-c:v", "ffv1");

        VisionException refusal = await Assert.ThrowsAsync<VisionException>(() => kit.Extract(clip));

        Assert.Equal("unsupported_media", refusal.Code);
        Assert.Contains("ffv1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16000, "media_too_large")]
    [InlineData(16384, "media_unreadable")]
    public async Task Header_of_gigantic_pictures_is_refused_before_a_frame_is_decoded(int side, string code)
    {
        using VisionKit kit = new();
        byte[] content = await File.ReadAllBytesAsync(
            _clips.Make("small.mov", "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=30:duration=1", "-c:v", "mjpeg"),
            TestContext.Current.CancellationToken);

        // JPEG's frame header (ISO/IEC 10918-1, B.2.2) and the container's sample entry (ISO/IEC 14496-12, 12.1.3).
        byte[] gigantic = [(byte)(side >> 8), (byte)side, (byte)(side >> 8), (byte)side];
        byte[] frameHeader = [0xFF, 0xC0, 0x00, 0x11, 0x08];
        for (int at = 0; content.AsSpan(at).IndexOf(frameHeader) is >= 0 and int next;)
        {
            at += next + frameHeader.Length;
            gigantic.CopyTo(content, at);
        }

        int entry = content.AsSpan().IndexOf("jpeg"u8);
        gigantic.CopyTo(content, entry + 28);

        Assert.Equal(code, await kit.RefusalOf(_clips.Write("gigantic.mov", content)));
    }

    [Fact]
    public async Task Too_many_pixels_are_refused()
    {
        using VisionKit kit = new(new VisionOptions { MaxPixels = 96 * 64 - 1 });

        Assert.Equal("media_too_large", await kit.RefusalOf(_clips.Pattern("large.mp4")));
    }

    [Fact]
    public async Task Too_long_a_video_is_refused()
    {
        using VisionKit kit = new(new VisionOptions { MaxDurationSeconds = 2 });

        Assert.Equal("video_too_long", await kit.RefusalOf(_clips.Pattern("long.mp4", seconds: 2.5)));
    }

    [Fact]
    public async Task Too_many_frames_a_second_are_refused()
    {
        using VisionKit kit = new(new VisionOptions { MaxFrameRate = 60 });

        Assert.Equal("media_too_large", await kit.RefusalOf(_clips.Pattern("fast.mp4", rate: 120)));
    }

    [Fact]
    public async Task Part_after_the_end_is_refused()
    {
        using VisionKit kit = new();
        string clip = _clips.Pattern("one-second.mp4");

        VisionException refusal = await Assert.ThrowsAsync<VisionException>(
            () => kit.Extract(clip, new(StartMs: 5000)));

        Assert.Equal("media_unreadable", refusal.Code);
    }
}
