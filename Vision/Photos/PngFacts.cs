using System.Buffers.Binary;

namespace Ascension.Vision.Photos;

/// <summary>
/// Reads the headers of a PNG: its first chunk, and <c>eXIf</c> where there is one. Chunks are walked here, so that
/// nothing is inflated and no length is believed before it is compared with the file.
/// </summary>
internal static class PngFacts
{
    private const int ChunkHead = 8;
    private const int Checksum = 4;
    private const int HeaderLength = 13;

    /// <exception cref="InvalidDataException">It does not begin with a header.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static PhotoFacts Read(Stream photo)
    {
        photo.Position = PhotoSniffer.PngSignature.Length;
        Span<byte> head = stackalloc byte[ChunkHead];
        Span<byte> header = stackalloc byte[HeaderLength];
        if (ReadHead(photo, head) != HeaderLength || !head[4..].SequenceEqual("IHDR"u8))
        {
            throw new InvalidDataException("The photo does not begin with a header.");
        }

        photo.ReadExactly(header);
        photo.Position += Checksum;
        return new(
            BinaryPrimitives.ReadInt32BigEndian(header),
            BinaryPrimitives.ReadInt32BigEndian(header[4..]),
            ReadOrientation(photo));
    }

    private static int ReadOrientation(Stream photo)
    {
        Span<byte> head = stackalloc byte[ChunkHead];
        while (photo.Length - photo.Position >= ChunkHead)
        {
            var length = ReadHead(photo, head);
            if (length > photo.Length - photo.Position)
            {
                throw new EndOfStreamException();
            }

            if (head[4..].SequenceEqual("eXIf"u8) && length <= ExifOrientation.MaxBytes)
            {
                var exif = new byte[length];
                photo.ReadExactly(exif);
                return ExifOrientation.Read(exif);
            }

            photo.Position += length + Checksum;
        }

        return ExifOrientation.Upright;
    }

    private static uint ReadHead(Stream photo, Span<byte> head)
    {
        photo.ReadExactly(head);
        return BinaryPrimitives.ReadUInt32BigEndian(head);
    }
}
