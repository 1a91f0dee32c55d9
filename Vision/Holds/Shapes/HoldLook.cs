using Ascension.Vision.Holds.Colours;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>What a closer look at a detected hold shows, in pixels of the picture.</summary>
/// <param name="Hold">As detected, its box inside the picture.</param>
/// <param name="Grip">Centre of the grip: the centre of its area, inside the box.</param>
/// <param name="Outline">Its outline; empty when it cannot be told from the wall.</param>
/// <param name="Colour">Its colour as the picture shows it.</param>
internal sealed record HoldLook(RawHold Hold, Point2d Grip, IReadOnlyList<Point2d> Outline, LabColour Colour)
{
    /// <summary>Looks at a hold.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    /// <param name="hold">In pixels of the picture, its box inside.</param>
    public static HoldLook At(Mat picture, RawHold hold)
    {
        HoldPatch patch = new(picture, hold);
        using Mat? mask = HoldMask.Of(patch);
        Point[] outline = mask is null ? [] : HoldOutline.Of(mask, patch.Box.Width * patch.Box.Height);
        LabColour colour = HoldPaint.Of(patch, outline.Length > 0 ? mask : null);
        return new HoldLook(
            hold,
            GripOf(patch, hold, outline),
            [.. outline.Select(point => patch.ToPicture(point.X + 0.5, point.Y + 0.5))],
            colour);
    }

    private static Point2d GripOf(HoldPatch patch, RawHold hold, Point[] outline)
    {
        Moments moments = Cv2.Moments(outline);
        if (outline.Length == 0 || moments.M00 <= 0)
        {
            return new Point2d(hold.CentreX, hold.CentreY);
        }

        Point2d centre = patch.ToPicture(moments.M10 / moments.M00 + 0.5, moments.M01 / moments.M00 + 0.5);
        return new Point2d(
            Math.Clamp(centre.X, hold.Left, hold.Right), Math.Clamp(centre.Y, hold.Top, hold.Bottom));
    }
}
