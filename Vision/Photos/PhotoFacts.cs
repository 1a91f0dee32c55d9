namespace Ascension.Vision.Photos;

/// <summary>What the headers of a photo say.</summary>
/// <param name="Width">Stored width, pixels.</param>
/// <param name="Height">Stored height, pixels.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8; 1 is upright.</param>
public readonly record struct PhotoFacts(int Width, int Height, int Orientation)
{
    private const int FirstSideways = 5;
    private const int LastSideways = 8;

    /// <summary>It is stored lying on a side: orientations 5 to 8.</summary>
    public bool IsSideways => Orientation is >= FirstSideways and <= LastSideways;

    /// <summary>Size as displayed: turned as the orientation says.</summary>
    public PhotoSize Displayed => IsSideways ? new(Height, Width) : new(Width, Height);
}
