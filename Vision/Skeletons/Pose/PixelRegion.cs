namespace Ascension.Vision.Skeletons.Pose;

/// <summary>A rectangle of whole pixels of a frame; may reach over the frame's edges.</summary>
/// <param name="Left">First column, even.</param>
/// <param name="Top">First row, even.</param>
/// <param name="Width">Columns, a multiple of 4.</param>
/// <param name="Height">Rows, a multiple of 4.</param>
internal readonly record struct PixelRegion(int Left, int Top, int Width, int Height)
{
    /// <summary>A place in the region, given in 0 to 1 of its sides, in pixels of the frame.</summary>
    public (float X, float Y) Place(float x, float y) => (Left + x * Width, Top + y * Height);
}
