using System.Buffers.Binary;

namespace Ascension.Unit.Vision.Media;

/// <summary>Writes WebM files element by element (RFC 8794, RFC 9559).</summary>
internal static class MatroskaFile
{
    /// <summary>A VP8 recording without a length whose frames, all damaged, come at one instant.</summary>
    public static byte[] WithFrames(int count)
    {
        byte[] frame = Element([0xA3], [0x81, 0, 0, 0, 0]);
        return File(
            Track(1),
            Element([0x1F, 0x43, 0xB6, 0x75], [0xE7, 0x81, 0, .. Enumerable.Repeat(frame, count).SelectMany(b => b)]));
    }

    /// <summary>So many video tracks without a frame.</summary>
    public static byte[] WithTracks(int count) =>
        File([.. Enumerable.Range(1, count).SelectMany(Track)], []);

    private static byte[] File(byte[] tracks, byte[] cluster) =>
    [
        .. Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], "webm"u8.ToArray())),
        .. Element(
            [0x18, 0x53, 0x80, 0x67],
            [
                .. Element([0x15, 0x49, 0xA9, 0x66], Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40])),
                .. Element([0x16, 0x54, 0xAE, 0x6B], tracks),
                .. cluster,
            ]),
    ];

    private static byte[] Track(int number)
    {
        byte[] name = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(name, number);
        return Element(
            [0xAE],
            [
                .. Element([0xD7], name),
                .. Element([0x73, 0xC5], name),
                .. Element([0x83], [1]),
                .. Element([0x86], "V_VP8"u8.ToArray()),
                .. Element([0xE0], [.. Element([0xB0], [96]), .. Element([0xBA], [64])]),
            ]);
    }

    // A length of eight bytes holds every content.
    private static byte[] Element(byte[] id, byte[] content)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, content.Length);
        length[0] = 1;
        return [.. id, .. length, .. content];
    }
}
