using System.Buffers.Binary;

namespace Ascension.Vision.Photos;

/// <summary>
/// Reads the headers of a WebP (RFC 9649): its canvas or only picture, and <c>EXIF</c> where there is one. Chunks are
/// walked here, so that no length is believed before it is compared with the file.
/// </summary>
internal static class WebPFacts
{
    private const int ChunkHead = 8;
    private const int SizeHead = 10;
    private const int Only14Bits = 0x3FFF;

    private static ReadOnlySpan<byte> LossyStart => [0x9D, 0x01, 0x2A];

    /// <exception cref="InvalidDataException">There is no picture.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static PhotoFacts Read(Stream photo)
    {
        photo.Position = PhotoSniffer.HeadLength;
        PhotoFacts? size = null;
        Span<byte> head = stackalloc byte[ChunkHead];
        while (photo.Length - photo.Position >= ChunkHead)
        {
            photo.ReadExactly(head);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (length > photo.Length - photo.Position)
            {
                throw new EndOfStreamException();
            }

            var next = photo.Position + length + (length & 1);
            size ??= ReadSize(photo, head[..4], length);
            if (size is { } known && head[..4].SequenceEqual("EXIF"u8) && length <= ExifOrientation.MaxBytes)
            {
                var exif = new byte[length];
                photo.ReadExactly(exif);
                return known with { Orientation = ExifOrientation.Read(exif) };
            }

            photo.Position = next;
        }

        return size ?? throw new InvalidDataException("The photo has no picture.");
    }

    private static PhotoFacts? ReadSize(Stream photo, ReadOnlySpan<byte> type, uint length)
    {
        if (length < SizeHead)
        {
            return null;
        }

        Span<byte> head = stackalloc byte[SizeHead];
        photo.ReadExactly(head);
        photo.Position -= SizeHead;
        return type switch
        {
            _ when type.SequenceEqual("VP8X"u8) => new(
                1 + ReadInt24(head[4..]), 1 + ReadInt24(head[7..]), ExifOrientation.Upright),
            _ when type.SequenceEqual("VP8L"u8) && head[0] == 0x2F => Lossless(
                BinaryPrimitives.ReadUInt32LittleEndian(head[1..])),
            _ when type.SequenceEqual("VP8 "u8) && head[3..6].SequenceEqual(LossyStart) => new(
                BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) & Only14Bits,
                BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & Only14Bits,
                ExifOrientation.Upright),
            _ => null,
        };
    }

    private static PhotoFacts Lossless(uint bits) => new(
        1 + (int)(bits & Only14Bits), 1 + (int)((bits >> 14) & Only14Bits), ExifOrientation.Upright);

    private static int ReadInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
