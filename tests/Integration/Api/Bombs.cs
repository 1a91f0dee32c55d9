using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Ascension.Integration.Api;

/// <summary>Small files that would cost their reader dearly.</summary>
internal static class Bombs
{
    /// <summary>A movie of motion JPEG whose headers say 16,000 x 16,000.</summary>
    public static async Task<byte[]> GiganticPicturesAsync()
    {
        var content = await EncodeAsync(
            "gigantic.mov", "-f lavfi -i testsrc2=size=96x64:rate=30:duration=1 -c:v mjpeg");
        byte[] side = [16000 >> 8, 16000 & 0xFF];
        byte[] size = [.. side, .. side];

        // JPEG's frame header (ISO/IEC 10918-1, B.2.2) and the container's sample entry (ISO/IEC 14496-12, 12.1.3).
        byte[] frameHeader = [0xFF, 0xC0, 0x00, 0x11, 0x08];
        for (var at = 0; content.AsSpan(at).IndexOf(frameHeader) is >= 0 and var next;)
        {
            at += next + frameHeader.Length;
            size.CopyTo(content, at);
        }

        size.CopyTo(content, content.AsSpan().IndexOf("jpeg"u8) + 28);
        return content;
    }

    /// <summary>A video of a hundredth of a second with ten thousand frames.</summary>
    public static Task<byte[]> MillionFramesASecondAsync() => EncodeAsync(
        "fast.mp4",
        "-f lavfi -i testsrc2=size=96x64:rate=1000000:duration=0.01 -pix_fmt yuv420p -c:v libx264 -preset ultrafast "
        + "-video_track_timescale 1000000");

    /// <summary>An <c>mp4</c> of empty tracks.</summary>
    public static byte[] HundredThousandTracks()
    {
        var tracks = Enumerable.Repeat(Box("trak", []), 100_000).SelectMany(track => track);
        return
        [
            .. Box("ftyp", "isom\0\0\u0002\0isommp41"u8.ToArray()),
            .. Box("moov", [.. Box("mvhd", new byte[100]), .. tracks]),
            .. Box("mdat", []),
        ];
    }

    private static byte[] Box(string type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, 8 + content.Length);
        return [.. size, .. Encoding.ASCII.GetBytes(type), .. content];
    }

    private static async Task<byte[]> EncodeAsync(string name, string arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ascension-bomb-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            using var encoder = Process.Start("ffmpeg", ["-v", "error", "-nostdin", .. arguments.Split(' '), path]);
            await encoder.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, encoder.ExitCode);
            return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
