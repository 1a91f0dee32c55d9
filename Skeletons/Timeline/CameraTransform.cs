namespace Ascension.Skeletons.Timeline;

/// <summary>
/// Similarity from a frame's pixels to wall coordinates (the pixels of the first frame), both upright and in pixels:
/// <c>wall.x = A x - B y + Tx</c>, <c>wall.y = B x + A y + Ty</c>.
/// </summary>
/// <param name="A">Scale times cosine of the rotation.</param>
/// <param name="B">Scale times sine of the rotation.</param>
/// <param name="Tx">Horizontal shift in pixels.</param>
/// <param name="Ty">Vertical shift in pixels.</param>
/// <param name="InlierRatio">Share of background features that agree with the transform, 0 to 1.</param>
public readonly record struct CameraTransform(float A, float B, float Tx, float Ty, float InlierRatio)
{
    /// <summary>The camera has not moved.</summary>
    public static CameraTransform Identity { get; } = new(1, 0, 0, 0, 1);

    /// <summary>Maps a point in pixels of the frame to wall coordinates in pixels.</summary>
    public (float X, float Y) ToWall(float x, float y) => (A * x - B * y + Tx, B * x + A * y + Ty);
}
