namespace Ascension.Vision.Photos;

/// <summary>Size of a photo as displayed.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PhotoSize(int Width, int Height)
{
    /// <summary>Pixels altogether.</summary>
    public long Pixels => (long)Width * Height;
}
