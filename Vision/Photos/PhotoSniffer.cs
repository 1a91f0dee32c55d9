namespace Ascension.Vision.Photos;

/// <summary>Tells picture formats by their first bytes, whatever the file is called.</summary>
public static class PhotoSniffer
{
    /// <summary>Bytes needed to tell.</summary>
    public const int HeadLength = 12;

    internal static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>The format; null when it is none of ours.</summary>
    public static PhotoFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(JpegStart))
        {
            return PhotoFormat.Jpeg;
        }

        if (head.StartsWith(PngSignature))
        {
            return PhotoFormat.Png;
        }

        return head.Length >= HeadLength && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)
            ? PhotoFormat.WebP
            : null;
    }
}
