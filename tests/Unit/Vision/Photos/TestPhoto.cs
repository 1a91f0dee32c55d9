using System.Buffers.Binary;
using Ascension.Unit.Architecture;

namespace Ascension.Unit.Vision.Photos;

/// <summary>Photos to be read: the bundled wall, and files that are all header.</summary>
internal static class TestPhoto
{
    public const int WallWidth = 812;
    public const int WallHeight = 1568;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Wall { get; } =
        File.ReadAllBytes(Path.Combine(Repository.Root, "training", "samples", "wall.jpg"));

    /// <summary>The wall as a camera held on its side stores it: the same pixels and an EXIF orientation.</summary>
    public static byte[] WallTurned(ushort orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Exif(orientation)];
        return [.. Wall[..2], 0xFF, 0xE1, .. Big16(exif.Length + 2), .. exif, .. Wall[2..]];
    }

    /// <summary>A PNG header, with EXIF when there is an orientation.</summary>
    public static byte[] Png(int width, int height, ushort? orientation = null)
    {
        byte[] header = [.. Big32(width), .. Big32(height), 8, 2, 0, 0, 0];
        byte[] exif = orientation is { } turned ? PngChunk("eXIf", Exif(turned)) : [];
        byte[] picture = PngChunk("IDAT", [1, 2]);
        return [.. PngSignature, .. PngChunk("IHDR", header), .. exif, .. picture, .. PngChunk("IEND", [])];
    }

    private static byte[] PngChunk(string type, byte[] content) =>
        [.. Big32(content.Length), .. System.Text.Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    /// <summary>An extended WebP header, with EXIF when there is an orientation.</summary>
    public static byte[] WebPExtended(int width, int height, ushort? orientation = null)
    {
        byte[] canvas = [0x08, 0, 0, 0, .. Little32(width - 1)[..3], .. Little32(height - 1)[..3]];
        byte[] exif = orientation is { } turned ? WebPChunk("EXIF", Exif(turned)) : [];
        return WebP([.. WebPChunk("VP8X", canvas), .. WebPChunk("ICCP", [1, 2, 3]), .. exif]);
    }

    public static byte[] WebPLossless(int width, int height)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14);
        return WebP(WebPChunk("VP8L", [0x2F, .. Little32((int)bits), 0, 0, 0, 0, 0]));
    }

    public static byte[] WebPLossy(int width, int height) => WebP(WebPChunk(
        "VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, .. Little32(width)[..2], .. Little32(height)[..2]]));

    public static byte[] WebP(byte[] chunks) =>
        [.. "RIFF"u8, .. Little32(chunks.Length + 4), .. "WEBP"u8, .. chunks];

    private static byte[] WebPChunk(string type, byte[] content) =>
    [
        .. System.Text.Encoding.ASCII.GetBytes(type), .. Little32(content.Length), .. content,
        .. new byte[content.Length % 2],
    ];

    /// <summary>TIFF, big endian, with the one tag 0x0112 (orientation) in its first directory.</summary>
    private static byte[] Exif(ushort orientation) =>
    [
        .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, .. Big16(orientation), 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Big16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
