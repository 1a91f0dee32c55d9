using Ascension.Vision.Holds;
using OpenCvSharp;

namespace Ascension.Benchmarks.Holds;

/// <summary>Draws found holds over their photo, so that a person can look at them.</summary>
internal static class HoldDrawing
{
    private const int LongSide = 1400;

    /// <summary>Draws outlines where there are some, boxes elsewhere, and what each hold is taken for.</summary>
    public static void Write(string photo, WallFindings findings, string picture)
    {
        using var full = Cv2.ImRead(photo);
        var scale = Math.Min(1, LongSide / (double)Math.Max(full.Width, full.Height));
        using var drawn = full.Resize(default, scale, scale, InterpolationFlags.Area);
        foreach (var hold in findings.Holds)
        {
            var corners = hold.Outline.Count > 0
                ? hold.Outline.Select(point => ToPixel(point.X, point.Y, drawn)).ToArray()
                :
                [
                    ToPixel(hold.Box.X, hold.Box.Y, drawn),
                    ToPixel(hold.Box.X + hold.Box.Width, hold.Box.Y, drawn),
                    ToPixel(hold.Box.X + hold.Box.Width, hold.Box.Y + hold.Box.Height, drawn),
                    ToPixel(hold.Box.X, hold.Box.Y + hold.Box.Height, drawn),
                ];
            Cv2.Polylines(drawn, [corners], isClosed: true, OpenCvSharp.Scalar.Magenta, hold.Outline.Count > 0 ? 2 : 1);
            Cv2.PutText(
                drawn, $"{hold.Type} {hold.Colour.Name} {hold.Confidence:0.0}", corners.MinBy(corner => corner.Y),
                HersheyFonts.HersheySimplex, 0.35, OpenCvSharp.Scalar.White);
        }

        Cv2.ImWrite(picture, drawn);
    }

    private static Point ToPixel(double x, double y, Mat picture) => new(x * picture.Width, y * picture.Height);
}
