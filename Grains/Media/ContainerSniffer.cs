namespace Ascension.Grains.Media;

/// <summary>Tells video containers by their first bytes, whatever the file is called.</summary>
internal static class ContainerSniffer
{
    /// <summary>Bytes needed to tell.</summary>
    public const int HeadLength = 16;

    private static ReadOnlySpan<byte> Ebml => [0x1A, 0x45, 0xDF, 0xA3];

    /// <summary>
    /// ISO base media (ISO/IEC 14496-12; MP4 and QuickTime) begins with a box, of type <c>ftyp</c> or one of the old
    /// QuickTime ones; Matroska and WebM with an EBML header (RFC 8794).
    /// </summary>
    public static bool IsVideo(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Ebml))
        {
            return true;
        }

        if (head.Length < 8)
        {
            return false;
        }

        var box = head[4..8];
        return box.SequenceEqual("ftyp"u8)
            || box.SequenceEqual("moov"u8)
            || box.SequenceEqual("mdat"u8)
            || box.SequenceEqual("wide"u8)
            || box.SequenceEqual("free"u8)
            || box.SequenceEqual("skip"u8);
    }
}
