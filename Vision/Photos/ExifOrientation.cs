using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;

namespace Ascension.Vision.Photos;

/// <summary>Reads the orientation out of EXIF.</summary>
internal static class ExifOrientation
{
    /// <summary>Stored as displayed.</summary>
    public const int Upright = 1;

    /// <summary>Largest EXIF that is read; that of cameras is below 64 KiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static ReadOnlySpan<byte> JpegPreamble => "Exif\0\0"u8;

    /// <summary>The orientation in an EXIF block; upright when it says nothing usable.</summary>
    public static int Read(byte[] exif)
    {
        // Some writers of WebP leave in front what only JPEG has there.
        var tiff = exif.AsSpan().StartsWith(JpegPreamble) ? exif[JpegPreamble.Length..] : exif;
        return Of(new ExifReader().Extract(new ByteArrayReader(tiff)));
    }

    /// <summary>The orientation among what was read; upright when it says nothing usable.</summary>
    public static int Of(IEnumerable<MetadataExtractor.Directory> directories) =>
        directories.OfType<ExifIfd0Directory>().FirstOrDefault() is { } first
        && first.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation)
            ? orientation
            : Upright;
}
