using System.Security.Cryptography;
using MetadataExtractor;

namespace Ascension.Grains.Routes.Photos;

/// <summary>Reads how large a photo is displayed, without decoding it.</summary>
internal static class PhotoReader
{
    private const int FirstSideways = 5;
    private const int LastSideways = 8;

    /// <summary>Size of a photo as displayed: turned as its EXIF orientation says; 5 to 8 lie on a side.</summary>
    /// <param name="photo">In memory: an error of reading it is its own damage, never that of a disk.</param>
    /// <param name="format">What its first bytes say.</param>
    /// <exception cref="InvalidDataException">It is damaged, or not of this format.</exception>
    public static PhotoSize ReadSize(MemoryStream photo, PhotoFormat format)
    {
        try
        {
            var facts = format switch
            {
                PhotoFormat.Jpeg => JpegFacts.Read(photo),
                PhotoFormat.Png => PngFacts.Read(photo),
                PhotoFormat.WebP => WebPFacts.Read(photo),
                _ => throw new ArgumentOutOfRangeException(nameof(format)),
            };
            return facts.Width < 1 || facts.Height < 1
                ? throw new InvalidDataException("The photo has no pixels.")
                : Turn(facts);
        }
        catch (Exception damage) when (damage is ImageProcessingException or MetadataException or IOException
            or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The photo is damaged.", damage);
        }
    }

    /// <summary>SHA-256 of a photo as lower-case hexadecimal.</summary>
    public static string Hash(Stream photo)
    {
        photo.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(photo));
    }

    private static PhotoSize Turn(PhotoFacts facts) => facts.Orientation is >= FirstSideways and <= LastSideways
        ? new(facts.Height, facts.Width)
        : new(facts.Width, facts.Height);
}
