using Ascension.Skeletons.Holds;

namespace Ascension.Vision.Holds;

/// <summary>A hold as a network sees it in a picture, in that picture's pixels.</summary>
/// <param name="CentreX">Horizontal centre of the box.</param>
/// <param name="CentreY">Vertical centre of the box.</param>
/// <param name="Width">Width of the box, above 0.</param>
/// <param name="Height">Height of the box, above 0.</param>
/// <param name="Type">The most likely type.</param>
/// <param name="Confidence">That there is a hold, 0 to 1.</param>
public readonly record struct RawHold(
    float CentreX, float CentreY, float Width, float Height, HoldType Type, float Confidence)
{
    /// <summary>Left side.</summary>
    public float Left => CentreX - Width / 2;

    /// <summary>Top side.</summary>
    public float Top => CentreY - Height / 2;

    /// <summary>Right side.</summary>
    public float Right => CentreX + Width / 2;

    /// <summary>Bottom side.</summary>
    public float Bottom => CentreY + Height / 2;

    /// <summary>The longer side.</summary>
    public float Side => MathF.Max(Width, Height);

    /// <summary>Area of the part that both cover over the area of the smaller one, 0 to 1.</summary>
    public float Overlap(in RawHold other)
    {
        float width = MathF.Min(Right, other.Right) - MathF.Max(Left, other.Left);
        float height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Top, other.Top);
        return MathF.Max(0, width) * MathF.Max(0, height)
            / MathF.Min(Width * Height, other.Width * other.Height);
    }

    /// <summary>The same hold in a picture that is <paramref name="scale"/> times as large, moved there.</summary>
    public RawHold Place(float scale, float left, float top) => this with
    {
        CentreX = CentreX * scale + left,
        CentreY = CentreY * scale + top,
        Width = Width * scale,
        Height = Height * scale,
    };
}
