using System.Security.Cryptography;
using MetadataExtractor;

namespace Ascension.Vision.Photos;

/// <summary>Reads how large a photo is, without decoding it.</summary>
public static class PhotoReader
{
    /// <summary>Size of a photo as displayed.</summary>
    /// <param name="photo">In memory: an error of reading it is its own damage, never that of a disk.</param>
    /// <param name="format">What its first bytes say.</param>
    /// <exception cref="InvalidDataException">It is damaged, or not of this format.</exception>
    public static PhotoSize ReadSize(MemoryStream photo, PhotoFormat format) => ReadFacts(photo, format).Displayed;

    /// <summary>What the headers of a photo say.</summary>
    /// <param name="photo">In memory.</param>
    /// <param name="format">What its first bytes say.</param>
    /// <exception cref="InvalidDataException">It is damaged, or not of this format.</exception>
    public static PhotoFacts ReadFacts(MemoryStream photo, PhotoFormat format)
    {
        ArgumentNullException.ThrowIfNull(photo);
        try
        {
            PhotoFacts facts = format switch
            {
                PhotoFormat.Jpeg => JpegFacts.Read(photo),
                PhotoFormat.Png => PngFacts.Read(photo),
                PhotoFormat.WebP => WebPFacts.Read(photo),
                _ => throw new ArgumentOutOfRangeException(nameof(format)),
            };
            return facts.Width < 1 || facts.Height < 1
                ? throw new InvalidDataException("The photo has no pixels.")
                : facts;
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
        ArgumentNullException.ThrowIfNull(photo);
        photo.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(photo));
    }
}
