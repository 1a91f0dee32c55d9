using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;

namespace Ascension.Vision.Photos;

/// <summary>Reads the headers of a JPEG: its frame and its EXIF. No segment is longer than 64 KiB.</summary>
internal static class JpegFacts
{
    /// <exception cref="InvalidDataException">There is no frame.</exception>
    public static PhotoFacts Read(Stream photo)
    {
        var directories = JpegMetadataReader.ReadMetadata(photo, [new JpegReader(), new ExifReader()]);
        var frame = directories.OfType<JpegDirectory>().FirstOrDefault()
            ?? throw new InvalidDataException("The photo has no frame.");
        return new(
            frame.GetInt32(JpegDirectory.TagImageWidth),
            frame.GetInt32(JpegDirectory.TagImageHeight),
            ExifOrientation.Of(directories));
    }
}
