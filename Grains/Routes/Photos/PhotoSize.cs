namespace Ascension.Grains.Routes.Photos;

/// <summary>Size of a photo as displayed.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record PhotoSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;
}
