namespace Ascension.Grains.Routes.Photos;

/// <summary>What the headers of a photo say.</summary>
/// <param name="Width">Stored width, pixels.</param>
/// <param name="Height">Stored height, pixels.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8; 1 is upright.</param>
internal readonly record struct PhotoFacts(int Width, int Height, int Orientation);
