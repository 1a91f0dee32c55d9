using System.Buffers.Binary;

namespace Ascension.Vision.Decoding;

/// <summary>The outermost boxes of an ISO media file (ISO/IEC 14496-12, 4.2).</summary>
internal static class IsoBoxes
{
    private const int MaxBoxes = 100_000;

    // Still pictures share the container: HEIF (ISO/IEC 23008-12) and AVIF brands.
    private static readonly string[] PictureBrands = ["heic", "heix", "heim", "heis", "mif1", "avif", "avis"];

    // QuickTime files older than the brand box begin with one of these.
    private static readonly string[] FirstBoxes = ["ftyp", "moov", "mdat", "wide", "free", "skip", "pnot"];

    /// <summary>True when the first twelve bytes begin an ISO media file that is not a picture.</summary>
    public static bool LooksLikeVideo(ReadOnlySpan<byte> head)
    {
        string type = Name(head[4..8]);
        return FirstBoxes.Contains(type) && !(type == "ftyp" && PictureBrands.Contains(Name(head[8..12])));
    }

    /// <summary>Walks the boxes to the end of the file.</summary>
    /// <exception cref="VisionException"><c>media_unreadable</c>: cut short, or without its <c>moov</c>.</exception>
    public static void VerifyComplete(FileStream file)
    {
        bool hasIndex = false;
        long position = 0;
        for (int box = 0; position < file.Length && box < MaxBoxes; box++)
        {
            (string type, long size) = ReadHeader(file, position);
            hasIndex |= type == "moov";
            if (size > file.Length - position)
            {
                throw MediaFailure.Unreadable("its end is missing.");
            }

            position += size;
        }

        if (position < file.Length)
        {
            throw MediaFailure.Unreadable("its structure is damaged.");
        }

        if (!hasIndex)
        {
            throw MediaFailure.Unreadable("its index is missing, the recording was not finished.");
        }
    }

    private static (string Type, long Size) ReadHeader(FileStream file, long position)
    {
        Span<byte> header = stackalloc byte[16];
        file.Position = position;
        int length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (length < 8)
        {
            throw MediaFailure.Unreadable("its end is missing.");
        }

        long size = BinaryPrimitives.ReadUInt32BigEndian(header) switch
        {
            0 => file.Length - position,
            1 when length == header.Length => BinaryPrimitives.ReadInt64BigEndian(header[8..]),
            uint small => small,
        };
        return size < 8 ? throw MediaFailure.Unreadable("its structure is damaged.") : (Name(header[4..8]), size);
    }

    private static string Name(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
