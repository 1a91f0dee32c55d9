using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>A square region of a frame, in pixels; may reach over the frame's edges.</summary>
/// <param name="CentreX">Horizontal centre.</param>
/// <param name="CentreY">Vertical centre.</param>
/// <param name="Side">Length of a side, greater than 0.</param>
internal readonly record struct CropBox(float CentreX, float CentreY, float Side)
{
    public float Left => CentreX - Side / 2;

    public float Top => CentreY - Side / 2;

    /// <summary>
    /// The box on even whole pixels, where luma and chroma begin together, with sides that can be halved in both.
    /// </summary>
    /// <param name="aspect">Width of the region in heights; its height is the box's side.</param>
    public PixelRegion OnEvenPixels(float aspect = 1) => new(
        2 * (int)MathF.Round((CentreX - Side * aspect / 2) / 2),
        2 * (int)MathF.Round(Top / 2),
        Math.Max(8, 4 * (int)MathF.Round(Side * aspect / 4)),
        Math.Max(8, 4 * (int)MathF.Round(Side / 4)));

    /// <summary>The square around points.</summary>
    /// <param name="points">Points in pixels.</param>
    /// <param name="margin">Side of the square in longer sides of the points' box.</param>
    public static CropBox Around(ReadOnlySpan<KeypointSample> points, float margin)
    {
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        foreach (KeypointSample point in points)
        {
            left = MathF.Min(left, point.X);
            right = MathF.Max(right, point.X);
            top = MathF.Min(top, point.Y);
            bottom = MathF.Max(bottom, point.Y);
        }

        float side = MathF.Max(MathF.Max(right - left, bottom - top) * margin, 8);
        return new CropBox((left + right) / 2, (top + bottom) / 2, side);
    }

    /// <summary>Share of the smaller box that both cover, 0 to 1.</summary>
    public float Overlap(CropBox other)
    {
        float width = MathF.Min(Left + Side, other.Left + other.Side) - MathF.Max(Left, other.Left);
        float height = MathF.Min(Top + Side, other.Top + other.Side) - MathF.Max(Top, other.Top);
        float smaller = MathF.Min(Side, other.Side);
        return MathF.Max(0, width) * MathF.Max(0, height) / (smaller * smaller);
    }
}
